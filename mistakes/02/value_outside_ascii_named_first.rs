//! Step 3: 5, a value that is not ASCII is named for that before anything else.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    let inner = match value.as_bytes() {
        [b'"', inner @ .., b'"'] => inner,
        all => all,
    };
    if inner.iter().all(|&byte| allowed(byte)) {
        return Ok(());
    }
    if let Some(position) = value.bytes().position(|byte| !byte.is_ascii()) {
        return Err(Error::Byte { part: Part::Value, byte: value.as_bytes()[position], position });
    }
    match value.bytes().position(|byte| !allowed(byte)) {
        Some(position) => Err(Error::Byte { part: Part::Value, byte: value.as_bytes()[position], position }),
        None => Ok(()),
    }
}
