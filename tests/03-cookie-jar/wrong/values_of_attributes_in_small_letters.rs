//! caught by: step_1::every_attribute_is_there
//! also by: step_1::no_other_byte_is_white_space, step_1::names_of_attributes_are_in_small_letters
//! also by: step_1::every_other_byte_stays
//! Makes the values of attributes small, too: a path is bytes.

fn attribute(part: &[u8]) -> Option<Attribute> {
    let (name, value) = cut(part).unwrap_or((part, b""));
    let value = trim(value);
    (value.len() <= LONGEST_ATTRIBUTE).then(|| Attribute {
        name: trim(name).to_ascii_lowercase(),
        value: value.to_ascii_lowercase(),
    })
}
