//! Step 3.5: for a value with an opening quote and no closing one, names a later wrong byte: `"a b` gives the
//! space at 2 and not the quote at 0. ("must hold" number 3.5 broken; not the first byte that isn't allowed)

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !br#"",;\"#.contains(&byte);
    let bytes = value.as_bytes();
    let inside = match bytes {
        [b'"', inside @ .., b'"'] => inside,
        _ => bytes,
    };
    if inside.iter().all(|&byte| allowed(byte)) {
        return Ok(());
    }
    let position = if bytes.first() == Some(&b'"') {
        let other = |&byte: &u8| byte != b'"' && !allowed(byte);
        bytes.iter().position(other)
    } else {
        bytes.iter().position(|&byte| !allowed(byte))
    };
    let position = position.unwrap_or(0);
    Err(Error::Byte {
        part: Part::Value,
        byte: bytes[position],
        position,
    })
}
