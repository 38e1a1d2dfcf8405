//! caught by: step_3::a_value_holds_no_separators
//! also by: step_3::quotes_come_in_pairs_around_the_whole_value
//! Believes that a semicolon between quotes is safe.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !br#"",;\"#.contains(&byte);
    let inside = value
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match inside {
        Some(inside) if !inside.contains(['"', '\r', '\n']) && inside.is_ascii() => Ok(()),
        _ => check_bytes(Part::Value, value, allowed),
    }
}
