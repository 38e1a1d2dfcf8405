//! caught by: step_3::other_letters_are_refused_by_their_first_byte
//! Takes quotes for a way to write what is not ASCII.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !br#"",;\"#.contains(&byte);
    let inside = value
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match inside {
        Some(inside) if inside.bytes().all(|byte| allowed(byte) || !byte.is_ascii()) => Ok(()),
        _ => check_bytes(Part::Value, value, allowed),
    }
}
