//! caught by: step_1::name_and_value_have_4096_bytes_at_most
//! Counts letters, where the standard counts bytes.

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
        let letters = |text: &[u8]| String::from_utf8_lossy(text).chars().count();
        if letters(name) + letters(value) > LONGEST_PAIR {
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
