//! caught by: step_1::spaces_and_tabs_are_cut_off_at_the_ends
//! also by: step_1::name_and_value_have_4096_bytes_at_most
//! also by: step_1::an_attribute_that_is_too_long_is_left_out
//! Takes one space off each end.

fn trim(mut bytes: &[u8]) -> &[u8] {
    if let [b' ' | b'\t', rest @ ..] = bytes {
        bytes = rest;
    }
    if let [rest @ .., b' ' | b'\t'] = bytes {
        bytes = rest;
    }
    bytes
}
