//! caught by: step_1::a_piece_without_a_name_is_a_value
//! also by: step_1::keeps_the_order_and_every_pair, step_1::decodes_nothing
//! also by: step_1::spaces_and_tabs_are_only_cut_at_the_ends
//! also by: step_1::white_space_outside_ascii_is_part_of_a_name
//! also by: step_1::a_piece_with_nothing_in_it_is_nothing, step_1::survives_any_bytes
//! also by: step_2::several_lines_are_as_one
//! Takes a piece without `=` for a name with an empty value, as many parsers do.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (piece, &b""[..]),
    };
    Pair {
        name: trim(name).to_vec(),
        value: trim(value).to_vec(),
    }
}
