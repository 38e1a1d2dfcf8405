//! caught by: step_3::quotes_come_in_pairs_around_the_whole_value
//! Reads a quoted text from the front, and names what follows it. The quotes are wrong already.

pub fn check_value(value: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_graphic() && !br#"",;\"#.contains(&byte);
    let Some(rest) = value.strip_prefix('"') else {
        return check_bytes(Part::Value, value, allowed);
    };
    match rest.find('"') {
        Some(end) if rest[..end].bytes().all(allowed) => {
            if end + 1 == rest.len() {
                Ok(())
            } else {
                Err(wrong(Part::Value, value, end + 2))
            }
        }
        _ => check_bytes(Part::Value, value, allowed),
    }
}
