//! caught by: step_1::a_semicolon_ends_each_part
//! also by: step_1::no_other_byte_is_white_space, step_1::every_attribute_is_there
//! also by: step_1::every_other_byte_stays, step_4::a_date_keeps_and_deletes
//! Several cookies in one line, as in 1997: it takes the first of them.

impl SetCookie {
    pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        if line
            .iter()
            .any(|&byte| byte.is_ascii_control() && byte != b'\t')
        {
            return Err(Ignored::Control);
        }
        let line = line.split(|&byte| byte == b',').next().unwrap_or_default();
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
