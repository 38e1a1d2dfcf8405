//! caught by: step_1::white_space_outside_ascii_is_part_of_a_name
//! also by: step_1::spaces_and_tabs_are_only_cut_at_the_ends, step_1::survives_any_bytes
//! also by: step_2::a_look_alike_is_another_cookie
//! Takes the white space of all scripts off a name: what the browser holds for two names becomes one.

use super::*;

// ANCHOR: code
pub(super) fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    let name = match str::from_utf8(name) {
        Ok(text) => text.trim().as_bytes(),
        Err(_) => trim(name),
    };
    Pair {
        name: name.to_vec(),
        value: trim(value).to_vec(),
    }
}
// ANCHOR_END: code
