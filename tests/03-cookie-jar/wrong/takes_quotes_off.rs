//! caught by: step_1::every_other_byte_stays
//! also by: step_1::spaces_and_tabs_are_cut_off_at_the_ends, step_1::no_other_byte_is_white_space
//! also by: step_1::nothing_is_no_cookie
//! Takes quotes off a value, as servers do.

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
        let inner = value
            .strip_prefix(b"\"")
            .and_then(|it| it.strip_suffix(b"\""));
        Ok(Self {
            name: name.to_vec(),
            value: inner.unwrap_or(value).to_vec(),
            attributes: parts.filter_map(attribute).collect(),
        })
    }
}
