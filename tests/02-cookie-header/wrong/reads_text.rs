//! caught by: step_1::survives_any_bytes
//! also by: step_1::white_space_outside_ascii_is_part_of_a_name
//! also by: step_2::the_desk_shows_what_was_sent
//! A header that isn't UTF-8 has no cookies at all: one odd cookie logs a visitor out.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    let Ok(text) = std::str::from_utf8(header) else {
        return Vec::new();
    };
    text.split(';')
        .map(|piece| pair(piece.as_bytes()))
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect()
}
