//! Reads a `Set-Cookie` line, as browsers do (section 5.6).

impl SetCookie {
pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        if line.iter().any(|&byte| byte != b'\t' && byte.is_ascii_control()) {
            return Err(Ignored::Control);
        }
        let mut parts = line.split(|&byte| byte == b';');
        let pair = parts.next().unwrap_or_default();
        let (name, value) = cut(pair).unwrap_or((&b""[..], trim(pair)));
        if name.len() + value.len() > 4096 {
            return Err(Ignored::Size);
        }
        if name.is_empty() && value.is_empty() {
            return Err(Ignored::Empty);
        }
        let mut attributes = Vec::new();
        for part in parts {
            let (name, value) = cut(part).unwrap_or((trim(part), &b""[..]));
            if value.len() > 1024 {
                continue;
            }
            attributes.push(Attribute {
                name: match std::str::from_utf8(name) {
                    Ok(name) => name.to_lowercase().into_bytes(),
                    Err(_) => name.to_ascii_lowercase(),
                },
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
