//! Step 3.3: `check_value` refuses a value over 4,096 bytes by itself. ("must hold" number 3.3 broken; how long a
//! value may be is for step 5)

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !br#"",;\"#.contains(&byte);
    let bytes = value.as_bytes();
    let inside = match bytes {
        [b'"', inside @ .., b'"'] => inside,
        _ => bytes,
    };
    if !inside.iter().all(|&byte| allowed(byte)) {
        let position = bytes.iter().position(|&byte| !allowed(byte)).unwrap_or(0);
        return Err(Error::Byte {
            part: Part::Value,
            byte: bytes[position],
            position,
        });
    }
    check_length(Part::Pair, bytes.len(), 4096)
}
