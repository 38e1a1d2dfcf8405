//! caught by: step_3::the_first_wrong_byte_is_named
//! Refuses a value of more than 4,096 bytes, where step 5 asks about name and value together.

pub fn check_value(value: &str) -> Result<(), Error> {
    check_length(Part::Value, value.len(), 4096)?;
    let allowed = |byte: u8| byte.is_ascii_graphic() && !br#"",;\"#.contains(&byte);
    let inside = value
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match inside {
        Some(inside) if inside.bytes().all(allowed) => Ok(()),
        _ => check_bytes(Part::Value, value, allowed),
    }
}
