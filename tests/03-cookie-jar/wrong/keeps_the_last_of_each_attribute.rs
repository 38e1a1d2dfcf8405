//! caught by: step_1::every_attribute_is_there
//! also by: step_1::a_semicolon_ends_each_part, step_1::an_attribute_that_is_too_long_is_left_out
//! Keeps the last of each attribute only: one that means nothing hides one that does.

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
        let mut attributes: Vec<Attribute> = Vec::new();
        for new in parts.filter_map(attribute) {
            attributes.retain(|old| old.name != new.name);
            attributes.push(new);
        }
        Ok(Self {
            name: name.to_vec(),
            value: value.to_vec(),
            attributes,
        })
    }
}
