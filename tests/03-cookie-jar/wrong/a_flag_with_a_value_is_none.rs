//! caught by: step_1::every_attribute_is_there
//! also by: step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_script_does_not_touch_what_is_http_only
//! Takes Secure for a flag only where it has no value.

fn attribute(part: &[u8]) -> Option<Attribute> {
    let (name, value) = cut(part).unwrap_or((part, b""));
    let (name, value) = (trim(name).to_ascii_lowercase(), trim(value));
    let is_flag = name == b"secure" || name == b"httponly";
    let fits = value.len() <= LONGEST_ATTRIBUTE && !(is_flag && !value.is_empty());
    fits.then(|| Attribute {
        name,
        value: value.to_vec(),
    })
}
