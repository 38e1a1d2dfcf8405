//! caught by: step_1::decodes_nothing
//! also by: step_1::white_space_outside_ascii_is_part_of_a_name, step_1::survives_any_bytes
//! also by: step_2::the_desk_shows_what_was_sent
//! Decodes `%3B` to a semicolon, which no cookie can hold.

fn pair(piece: &[u8]) -> Pair {
    let text = String::from_utf8_lossy(piece)
        .replace("%3B", ";")
        .replace("%20", " ");
    let (name, value) = text.split_once('=').unwrap_or(("", &text));
    Pair {
        name: trim(name.as_bytes()).to_vec(),
        value: trim(value.as_bytes()).to_vec(),
    }
}
