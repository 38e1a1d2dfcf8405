//! Step 1, "What was trimmed doesn't count, and neither does the `=`": only what is trimmed at the ends of the whole pair isn't counted; `a`, 4,096 spaces, `=1` is refused as `Size`, though name and value have two bytes.
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
        let whole = trimmed(pair);
        let signs = usize::from(whole.contains(&b'='));
        if whole.len() - signs > 4096 {
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
                name: name.to_ascii_lowercase(),
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
