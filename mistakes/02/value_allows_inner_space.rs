//! Step 3: 3, a space passes, but not at the ends.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    let inner = match value.as_bytes() {
        [b'"', inner @ .., b'"'] => inner,
        all => all,
    };
    if value.trim() == value && inner.iter().all(|&byte| allowed(byte) || byte == b' ') {
        return Ok(());
    }
    match value.bytes().position(|byte| !allowed(byte)) {
        Some(position) => Err(Error::Byte { part: Part::Value, byte: value.as_bytes()[position], position }),
        None => Ok(()),
    }
}
