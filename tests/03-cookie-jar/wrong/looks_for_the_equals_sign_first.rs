//! caught by: step_1::a_semicolon_ends_each_part
//! also by: step_1::the_first_equals_sign_ends_the_name, step_1::nothing_is_no_cookie
//! also by: step_1::names_of_attributes_are_in_small_letters
//! also by: step_3::a_visitor_gets_back_what_was_set, step_7::alice_visits_mallorys_page
//! Cuts the line at its first =, which may be one of an attribute.

impl SetCookie {
    pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        if line
            .iter()
            .any(|&byte| byte.is_ascii_control() && byte != b'\t')
        {
            return Err(Ignored::Control);
        }
        let (name, rest) = cut(line).unwrap_or((b"", line));
        let mut parts = rest.split(|&byte| byte == b';');
        let value = parts.next().unwrap_or_default();
        let (name, value) = (trim(name), trim(value));
        if name.len() + value.len() > LONGEST_PAIR {
            return Err(Ignored::Size);
        }
        if name.is_empty() && value.is_empty() {
            return Err(Ignored::Empty);
        }
        Ok(Self {
            name: name.to_vec(),
            value: value.to_vec(),
            attributes: parts.filter_map(attribute).collect(),
        })
    }
}
