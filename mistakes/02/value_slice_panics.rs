//! Step 3: 4, a single quote: starts and ends with one, and the slice panics.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    let inner = if value.starts_with('"') && value.ends_with('"') { value[1..value.len() - 1].as_bytes() } else { value.as_bytes() };
    if inner.iter().all(|&byte| allowed(byte)) {
        return Ok(());
    }
    match value.bytes().position(|byte| !allowed(byte)) {
        Some(position) => Err(Error::Byte { part: Part::Value, byte: value.as_bytes()[position], position }),
        None => Ok(()),
    }
}
