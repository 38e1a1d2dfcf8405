//! Step 3: 5, with an open quote in front, the wrong byte behind it is named and not the quote.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    let inner = match value.as_bytes() {
        [b'"', inner @ .., b'"'] => inner,
        all => all,
    };
    if inner.iter().all(|&byte| allowed(byte)) {
        return Ok(());
    }
    let quoted = usize::from(value.starts_with('"') && value.bytes().skip(1).any(|byte| !allowed(byte)));
    match value.bytes().skip(quoted).position(|byte| !allowed(byte)).map(|at| at + quoted) {
        Some(position) => Err(Error::Byte { part: Part::Value, byte: value.as_bytes()[position], position }),
        None => Ok(()),
    }
}
