//! caught by: step_3::quotes_come_in_pairs_around_the_whole_value
//! Between two quotes, a third one is welcome.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !br#"",;\"#.contains(&byte);
    let inside = value
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match inside {
        Some(inside) if inside.bytes().all(|byte| allowed(byte) || byte == b'"') => Ok(()),
        _ => check_bytes(Part::Value, value, allowed),
    }
}
