//! Reads a `Set-Cookie` line, as browsers do (section 5.6).

impl SetCookie {
pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        let is_bad = |byte: u8| matches!(byte, 0x00..=0x08 | 0x0a..=0x1f | 0x7f);
        if line.iter().copied().any(is_bad) {
            return Err(Ignored::Control);
        }
        let mut names_and_values = line.split(|byte| *byte == b';').map(|part| {
            let mut halves = part.splitn(2, |byte| *byte == b'=');
            let first = halves.next().unwrap_or_default().trim_ascii();
            (first, halves.next().map(<[u8]>::trim_ascii))
        });
        let (name, value) = match names_and_values.next() {
            Some((name, Some(value))) => (name.to_vec(), value.to_vec()),
            Some((value, None)) => (Vec::new(), value.to_vec()),
            None => (Vec::new(), Vec::new()),
        };
        match name.len() + value.len() {
            0 => return Err(Ignored::Empty),
            1..=4096 => {}
            _ => return Err(Ignored::Size),
        }
        // One without a name means nothing, and isn't kept.
        let attributes = names_and_values
            .map(|(name, value)| (name, value.unwrap_or_default()))
            .filter(|(name, value)| !name.is_empty() && value.len() <= 1024)
            .map(|(name, value)| Attribute {
                name: name.to_ascii_lowercase(),
                value: value.to_vec(),
            })
            .collect();
        Ok(Self {
            name,
            value,
            attributes,
        })
    }
}
