//! caught by: step_1::a_control_character_spoils_the_line
//! also by: step_1::spaces_and_tabs_are_cut_off_at_the_ends
//! also by: step_1::name_and_value_have_4096_bytes_at_most, step_1::nothing_is_no_cookie
//! also by: step_1::an_attribute_that_is_too_long_is_left_out, step_1::every_other_byte_stays
//! Takes a tab, which is white space, for a control character.

impl SetCookie {
    pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        if line.iter().any(u8::is_ascii_control) {
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
            name: name.to_vec(),
            value: value.to_vec(),
            attributes: parts.filter_map(attribute).collect(),
        })
    }
}
