//! caught by: step_1::spaces_and_tabs_are_cut_off_at_the_ends
//! also by: step_1::the_first_equals_sign_ends_the_name
//! also by: step_1::name_and_value_have_4096_bytes_at_most
//! Trims what stands between semicolons, and not what stands around a =.

impl SetCookie {
    pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        if line
            .iter()
            .any(|&byte| byte.is_ascii_control() && byte != b'\t')
        {
            return Err(Ignored::Control);
        }
        let mut parts = line.split(|&byte| byte == b';');
        let pair = trim(parts.next().unwrap_or_default());
        let (name, value) = cut(pair).unwrap_or((b"", pair));
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
