//! caught by: step_1::every_other_byte_stays
//! also by: step_1::no_other_byte_is_white_space, step_1::names_of_attributes_are_in_small_letters
//! Reads the line as text, and puts a mark where it is none.

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
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned().into_bytes();
        Ok(Self {
            name: text(name),
            value: text(value),
            attributes: parts.filter_map(attribute).collect(),
        })
    }
}
