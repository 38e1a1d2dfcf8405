//! caught by: step_1::an_attribute_that_is_too_long_is_left_out
//! Measures the whole attribute, name and all.

fn attribute(part: &[u8]) -> Option<Attribute> {
    let (name, value) = cut(part).unwrap_or((part, b""));
    let (name, value) = (trim(name), trim(value));
    (name.len() + value.len() <= LONGEST_ATTRIBUTE).then(|| Attribute {
        name: name.to_ascii_lowercase(),
        value: value.to_vec(),
    })
}
