//! caught by: step_3::quotes_come_in_pairs_around_the_whole_value
//! also by: step_3::a_value_holds_no_separators
//! A lone quote starts with one and ends with one.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !br#"",;\"#.contains(&byte);
    if value.starts_with('"') && value.ends_with('"') {
        let inside = value.trim_matches('"');
        if inside.bytes().all(allowed) {
            return Ok(());
        }
    }
    check_bytes(Part::Value, value, allowed)
}
