//! caught by: step_1::an_attribute_that_is_too_long_is_left_out
//! Ignores the whole cookie for one long attribute.

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
        let attributes: Vec<&[u8]> = parts.collect();
        let is_long = |part: &&[u8]| attribute(part).is_none();
        if attributes.iter().any(is_long) {
            return Err(Ignored::Size);
        }
        Ok(Self {
            name: name.to_vec(),
            value: value.to_vec(),
            attributes: attributes.into_iter().filter_map(attribute).collect(),
        })
    }
}
