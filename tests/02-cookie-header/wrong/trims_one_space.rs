//! caught by: step_1::spaces_and_tabs_are_only_cut_at_the_ends
//! also by: step_1::a_piece_without_a_name_is_a_value
//! also by: step_1::a_piece_with_nothing_in_it_is_nothing, step_1::survives_any_bytes
//! also by: step_1::whatever_stands_between_the_ends_stays
//! Takes off the one space that browsers send, and no more.

fn trim(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b" ").unwrap_or(bytes);
    bytes.strip_suffix(b" ").unwrap_or(bytes)
}
