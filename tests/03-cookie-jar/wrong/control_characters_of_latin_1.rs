//! caught by: step_1::a_control_character_spoils_the_line
//! also by: step_1::no_other_byte_is_white_space, step_1::names_of_attributes_are_in_small_letters
//! also by: step_1::every_other_byte_stays, step_6::what_a_prefix_is_worth
//! Counts the bytes 80 to 9F, which are part of letters.

impl SetCookie {
    pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        let is_control = |byte: u8| char::from(byte).is_control() && byte != b'\t';
        if line.iter().any(|&byte| is_control(byte)) {
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
