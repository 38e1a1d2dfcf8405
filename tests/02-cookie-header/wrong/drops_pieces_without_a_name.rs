//! caught by: step_1::a_piece_without_a_name_is_a_value
//! also by: step_1::white_space_outside_ascii_is_part_of_a_name
//! Passes over what has no `=`, though a browser sent it.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    header
        .split(|&byte| byte == b';')
        .filter(|piece| piece.contains(&b'='))
        .map(pair)
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect()
}
