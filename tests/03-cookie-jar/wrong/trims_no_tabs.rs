//! caught by: step_1::spaces_and_tabs_are_cut_off_at_the_ends
//! also by: step_1::name_and_value_have_4096_bytes_at_most, step_1::nothing_is_no_cookie
//! also by: step_1::an_attribute_that_is_too_long_is_left_out
//! Takes spaces off, and no tabs.

fn trim(mut bytes: &[u8]) -> &[u8] {
    while let [b' ', rest @ ..] | [rest @ .., b' '] = bytes {
        bytes = rest;
    }
    bytes
}
