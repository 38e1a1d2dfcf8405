//! Step 3: 5, in `"a"b` the first quote is the first wrong byte: names the second or what follows.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    let inner = match value.as_bytes() {
        [b'"', inner @ .., b'"'] => inner,
        all => all,
    };
    if inner.iter().all(|&byte| allowed(byte)) {
        return Ok(());
    }
    if value.starts_with('"') && let Some(at) = value[1..].find('"') && at + 2 < value.len() && value[1..=at].bytes().all(allowed) {
        return Err(Error::Byte { part: Part::Value, byte: value.as_bytes()[at + 2], position: at + 2 });
    }
    match value.bytes().position(|byte| !allowed(byte)) {
        Some(position) => Err(Error::Byte { part: Part::Value, byte: value.as_bytes()[position], position }),
        None => Ok(()),
    }
}
