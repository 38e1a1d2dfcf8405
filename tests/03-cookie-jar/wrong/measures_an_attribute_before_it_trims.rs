//! caught by: step_1::an_attribute_that_is_too_long_is_left_out
//! Counts the spaces around an attribute's value.

fn attribute(part: &[u8]) -> Option<Attribute> {
    let (name, value) = cut(part).unwrap_or((part, b""));
    (value.len() <= LONGEST_ATTRIBUTE).then(|| Attribute {
        name: trim(name).to_ascii_lowercase(),
        value: trim(value).to_vec(),
    })
}
