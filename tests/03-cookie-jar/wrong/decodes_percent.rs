//! caught by: step_1::every_other_byte_stays
//! also by: step_1::a_semicolon_ends_each_part
//! Decodes percent signs in a value: the server gets back what it never sent.

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
        let digit = |byte: u8| char::from(byte).to_digit(16);
        let mut decoded = Vec::new();
        let mut rest = value;
        while let Some((&first, behind)) = rest.split_first() {
            match behind {
                [high, low, behind @ ..] if first == b'%' => match (digit(*high), digit(*low)) {
                    (Some(high), Some(low)) => {
                        decoded.push((high * 16 + low) as u8);
                        rest = behind;
                    }
                    _ => {
                        decoded.push(first);
                        rest = &rest[1..];
                    }
                },
                _ => {
                    decoded.push(first);
                    rest = behind;
                }
            }
        }
        Ok(Self {
            name: name.to_vec(),
            value: decoded,
            attributes: parts.filter_map(attribute).collect(),
        })
    }
}
