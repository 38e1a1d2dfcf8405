//! caught by: step_1::an_attribute_that_is_too_long_is_left_out
//! Cuts the value of a long attribute, and keeps what is left.

fn attribute(part: &[u8]) -> Option<Attribute> {
    let (name, value) = cut(part).unwrap_or((part, b""));
    let value = trim(value);
    Some(Attribute {
        name: trim(name).to_ascii_lowercase(),
        value: value[..value.len().min(LONGEST_ATTRIBUTE)].to_vec(),
    })
}
