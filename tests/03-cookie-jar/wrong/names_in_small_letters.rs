//! caught by: step_1::names_of_attributes_are_in_small_letters
//! also by: step_1::no_other_byte_is_white_space, step_1::every_other_byte_stays
//! also by: step_3::a_visitor_gets_back_what_was_set, step_6::a_line_keeps_what_its_name_promises
//! also by: step_6::what_a_prefix_is_worth, step_7::which_requests_carry_it
//! Makes the name of the cookie small, too.

impl SetCookie {
    pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        if line
            .iter()
            .any(|&byte| byte.is_ascii_control() && byte != b'\t')
        {
            return Err(Ignored::Control);
        }
        let mut parts = line.split(|&byte| byte == b';');
        let pair = parts.next().unwrap_or_default();
        let (name, value) = cut(pair).unwrap_or((b"", pair));
        let (name, value) = (trim(name), trim(value));
        if name.len() + value.len() > LONGEST_PAIR {
            return Err(Ignored::Size);
        }
        if name.is_empty() && value.is_empty() {
            return Err(Ignored::Empty);
        }
        Ok(Self {
            name: name.to_ascii_lowercase(),
            value: value.to_vec(),
            attributes: parts.filter_map(attribute).collect(),
        })
    }
}
