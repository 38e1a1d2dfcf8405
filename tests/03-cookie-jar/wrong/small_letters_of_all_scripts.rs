//! caught by: step_1::names_of_attributes_are_in_small_letters
//! Makes the letters of all scripts small.

fn attribute(part: &[u8]) -> Option<Attribute> {
    let (name, value) = cut(part).unwrap_or((part, b""));
    let (name, value) = (trim(name), trim(value));
    let name = match str::from_utf8(name) {
        Ok(text) => text.to_lowercase().into_bytes(),
        Err(_) => name.to_ascii_lowercase(),
    };
    (value.len() <= LONGEST_ATTRIBUTE).then(|| Attribute {
        name,
        value: value.to_vec(),
    })
}
