//! Step 3: 4, two quotes may stand around it.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    let inner = value.as_bytes();
    if inner.iter().all(|&byte| allowed(byte)) {
        return Ok(());
    }
    match value.bytes().position(|byte| !allowed(byte)) {
        Some(position) => Err(Error::Byte { part: Part::Value, byte: value.as_bytes()[position], position }),
        None => Ok(()),
    }
}
