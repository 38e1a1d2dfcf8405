//! caught by: step_1::white_space_outside_ascii_is_part_of_a_name
//! also by: step_1::spaces_and_tabs_are_only_cut_at_the_ends, step_1::survives_any_bytes
//! Takes the white space of all scripts off a value: another value than the browser sent.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    let value = match str::from_utf8(value) {
        Ok(text) => text.trim().as_bytes(),
        Err(_) => trim(value),
    };
    Pair {
        name: trim(name).to_vec(),
        value: value.to_vec(),
    }
}
