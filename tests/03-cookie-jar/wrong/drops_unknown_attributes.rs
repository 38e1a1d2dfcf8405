//! caught by: step_1::every_attribute_is_there
//! also by: step_1::a_semicolon_ends_each_part, step_1::the_first_equals_sign_ends_the_name
//! also by: step_1::spaces_and_tabs_are_cut_off_at_the_ends, step_1::no_other_byte_is_white_space
//! also by: step_1::names_of_attributes_are_in_small_letters
//! also by: step_1::an_attribute_that_is_too_long_is_left_out, step_1::every_other_byte_stays
//! Keeps the attributes that it knows.

fn attribute(part: &[u8]) -> Option<Attribute> {
    let known = [
        "expires", "max-age", "domain", "path", "secure", "httponly", "samesite",
    ];
    let (name, value) = cut(part).unwrap_or((part, b""));
    let (name, value) = (trim(name).to_ascii_lowercase(), trim(value));
    let is_known = known.iter().any(|it| it.as_bytes() == name);
    (is_known && value.len() <= LONGEST_ATTRIBUTE).then(|| Attribute {
        name,
        value: value.to_vec(),
    })
}
