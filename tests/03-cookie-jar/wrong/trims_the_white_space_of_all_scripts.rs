//! caught by: step_1::no_other_byte_is_white_space
//! also by: step_6::what_a_prefix_is_worth
//! Trims text: a look-alike of a name becomes that name.

fn trim(mut bytes: &[u8]) -> &[u8] {
    if let Ok(text) = str::from_utf8(bytes) {
        return text.trim().as_bytes();
    }
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = bytes {
        bytes = rest;
    }
    bytes
}
