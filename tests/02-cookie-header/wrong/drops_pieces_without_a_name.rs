//! caught by: step_1::a_piece_without_a_name_is_a_value
//! also by: step_1::keeps_the_order_and_every_pair, step_1::decodes_nothing
//! also by: step_1::spaces_and_tabs_are_only_cut_at_the_ends
//! also by: step_1::white_space_outside_ascii_is_part_of_a_name
//! also by: step_1::a_piece_with_nothing_in_it_is_nothing, step_1::survives_any_bytes
//! also by: step_2::several_lines_are_as_one
//! Passes over what has no `=`, though a browser sent it.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    header
        .split(|&byte| byte == b';')
        .filter(|piece| piece.contains(&b'='))
        .map(pair)
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect()
}
