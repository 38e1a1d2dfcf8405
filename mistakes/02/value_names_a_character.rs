//! Step 3: 5/6, gives the character cast to a byte: E9 for an é.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    let inner = match value.as_bytes() {
        [b'"', inner @ .., b'"'] => inner,
        all => all,
    };
    if inner.iter().all(|&byte| allowed(byte)) {
        return Ok(());
    }
    match value.bytes().position(|byte| !allowed(byte)) {
        Some(position) => Err(Error::Byte { part: Part::Value, byte: value[position..].chars().next().unwrap() as u8, position }),
        None => Ok(()),
    }
}
