//! caught by: step_3::quotes_come_in_pairs_around_the_whole_value
//! Names what is wrong behind the quote in front, though no quote at the end makes that one right.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !br#"",;\"#.contains(&byte);
    let quoted = value.strip_prefix('"').unwrap_or(value);
    let start = value.len() - quoted.len();
    match quoted.bytes().position(|byte| !allowed(byte)) {
        None if start == 0 => Ok(()),
        None => Err(wrong(Part::Value, value, 0)),
        Some(at) if start == 1 && at + 2 == value.len() && value.ends_with('"') => Ok(()),
        Some(at) => Err(wrong(Part::Value, value, start + at)),
    }
}
