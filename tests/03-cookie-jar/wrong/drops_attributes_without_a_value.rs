//! caught by: step_1::every_attribute_is_there
//! also by: step_1::a_semicolon_ends_each_part, step_1::spaces_and_tabs_are_cut_off_at_the_ends
//! also by: step_1::an_attribute_that_is_too_long_is_left_out
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! Takes an attribute without a value for none, but for the two flags.

fn attribute(part: &[u8]) -> Option<Attribute> {
    let (name, value) = cut(part).unwrap_or((part, b""));
    let (name, value) = (trim(name).to_ascii_lowercase(), trim(value));
    let is_flag = name == b"secure" || name == b"httponly";
    let fits = value.len() <= LONGEST_ATTRIBUTE && (is_flag || !value.is_empty());
    fits.then(|| Attribute {
        name,
        value: value.to_vec(),
    })
}
