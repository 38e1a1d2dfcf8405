//! Step 3: 5, the position counts from behind the quote.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    let inner = match value.as_bytes() {
        [b'"', inner @ .., b'"'] => inner,
        all => all,
    };
    if inner.len() < value.len() && let Some(position) = inner.iter().position(|&byte| !allowed(byte)) {
        return Err(Error::Byte { part: Part::Value, byte: inner[position], position });
    }
    if inner.iter().all(|&byte| allowed(byte)) {
        return Ok(());
    }
    match value.bytes().position(|byte| !allowed(byte)) {
        Some(position) => Err(Error::Byte { part: Part::Value, byte: value.as_bytes()[position], position }),
        None => Ok(()),
    }
}
