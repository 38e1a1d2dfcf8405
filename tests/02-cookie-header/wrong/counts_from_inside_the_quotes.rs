//! caught by: step_3::quotes_come_in_pairs_around_the_whole_value
//! also by: step_3::other_letters_are_refused_by_their_first_byte
//! Reports a position that is one too small.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !br#"",;\"#.contains(&byte);
    let inside = value
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    check_bytes(Part::Value, inside.unwrap_or(value), allowed)
}
