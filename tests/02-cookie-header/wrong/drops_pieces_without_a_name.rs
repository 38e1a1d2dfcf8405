//! caught by: step_1::a_piece_without_a_name_is_a_value
//! Passes over what has no `=`, though a browser sent it.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    header
        .split(|&byte| byte == b';')
        .filter(|piece| piece.contains(&b'='))
        .map(pair)
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect()
}
