//! caught by: step_1::spaces_and_tabs_are_only_cut_at_the_ends
//! also by: step_1::a_piece_without_a_name_is_a_value
//! also by: step_1::a_piece_with_nothing_in_it_is_nothing, step_1::survives_any_bytes
//! Knows one of the two characters that are cut.

fn trim(mut bytes: &[u8]) -> &[u8] {
    while let [b' ', rest @ ..] | [rest @ .., b' '] = bytes {
        bytes = rest;
    }
    bytes
}
