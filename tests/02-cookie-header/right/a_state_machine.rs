//! Reads the header byte by byte, and checks with tables in place of lists of signs.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut name: Option<Vec<u8>> = None;
    let mut text = Vec::new();
    for &byte in header.iter().chain(b";") {
        match byte {
            b';' => {
                let value = cut(&std::mem::take(&mut text));
                let name = cut(&name.take().unwrap_or_default());
                if !name.is_empty() || !value.is_empty() {
                    pairs.push(Pair { name, value });
                }
            }
            b'=' if name.is_none() => name = Some(std::mem::take(&mut text)),
            byte => text.push(byte),
        }
    }
    pairs
}

fn cut(bytes: &[u8]) -> Vec<u8> {
    let is_text = |byte: &u8| !matches!(byte, b' ' | b'\t');
    match (
        bytes.iter().position(is_text),
        bytes.iter().rposition(is_text),
    ) {
        (Some(first), Some(last)) => bytes[first..=last].to_vec(),
        _ => Vec::new(),
    }
}

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let lines: Vec<&[u8]> = headers
        .get_all(COOKIE)
        .iter()
        .map(|line| line.as_bytes())
        .collect();
    parse(&lines.join(&b"; "[..]))
}

pub fn check_name(name: &str) -> Result<(), Error> {
    let mut bytes = name.bytes().enumerate().peekable();
    if bytes.peek().is_none() {
        return Err(Error::Empty(Part::Name));
    }
    for (position, byte) in bytes {
        let separator = matches!(byte, b'(' | b')' | b',' | b'/' | b':'..=b'@' | b'['..=b']' | b'{' | b'}' | b'"');
        if separator || !(0x21..=0x7e).contains(&byte) {
            return Err(Error::Byte {
                part: Part::Name,
                byte,
                position,
            });
        }
    }
    Ok(())
}
