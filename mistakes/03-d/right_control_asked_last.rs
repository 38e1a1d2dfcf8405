//! Asks for the control character last (`;` and a NUL is `Empty`, which is true of it, too), goes through the line once with its own index, and keeps attributes without a name.
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
        fn first(text: &[u8], wanted: u8) -> Option<usize> {
            text.iter().position(|&byte| byte == wanted)
        }
        let (pair, mut rest) = match first(line, b';') {
            Some(at) => (&line[..at], Some(&line[at + 1..])),
            None => (line, None),
        };
        let (name, value) = match first(pair, b'=') {
            Some(at) => (trimmed(&pair[..at]), trimmed(&pair[at + 1..])),
            None => (&pair[..0], trimmed(pair)),
        };
        let mut attributes = Vec::new();
        while let Some(text) = rest {
            let end = first(text, b';').unwrap_or(text.len());
            rest = text.get(end + 1..);
            let text = &text[..end];
            let sign = first(text, b'=').unwrap_or(end);
            let name = trimmed(&text[..sign]);
            let value = trimmed(text.get(sign + 1..).unwrap_or_default());
            if value.len() <= 1024 && !(name.is_empty() && value.is_empty()) {
                attributes.push(Attribute {
                    name: name.to_ascii_lowercase(),
                    value: value.to_vec(),
                });
            }
        }
        match name.len() + value.len() {
            0 => Err(Ignored::Empty),
            4097.. => Err(Ignored::Size),
            _ if line
                .iter()
                .any(|&byte| byte != b'\t' && (byte < 0x20 || byte == 0x7f)) =>
            {
                Err(Ignored::Control)
            }
            _ => Ok(Self {
                name: name.to_vec(),
                value: value.to_vec(),
                attributes,
            }),
        }
    }
}
