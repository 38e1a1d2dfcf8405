//! caught by: step_1::the_first_equals_sign_ends_the_name
//! also by: step_1::a_semicolon_ends_each_part, step_1::spaces_and_tabs_are_cut_off_at_the_ends
//! also by: step_1::no_other_byte_is_white_space, step_1::name_and_value_have_4096_bytes_at_most
//! also by: step_1::nothing_is_no_cookie, step_1::names_of_attributes_are_in_small_letters
//! also by: step_6::a_line_keeps_what_its_name_promises, step_7::alice_visits_mallorys_page
//! Ignores a pair without =, as RFC 6265 did in 2011.

impl SetCookie {
    pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        if line
            .iter()
            .any(|&byte| byte.is_ascii_control() && byte != b'\t')
        {
            return Err(Ignored::Control);
        }
        let mut parts = line.split(|&byte| byte == b';');
        let (name, value) = cut(parts.next().unwrap_or_default()).ok_or(Ignored::Empty)?;
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
