//! RIGHT: steps 1 and 2, one pass over the bytes with a `;` put behind the header, and all lines joined by `;`.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut name: Option<Vec<u8>> = None;
    let mut bytes: Vec<u8> = Vec::new();
    for &byte in header.iter().chain(b";") {
        match byte {
            b';' => {
                let pair = Pair {
                    name: name.take().unwrap_or_default(),
                    value: blank_end_off(std::mem::take(&mut bytes)),
                };
                if pair.name.len() + pair.value.len() > 0 {
                    pairs.push(pair);
                }
            }
            b'=' if name.is_none() => name = Some(blank_end_off(std::mem::take(&mut bytes))),
            b' ' | b'\t' if bytes.is_empty() => {}
            _ => bytes.push(byte),
        }
    }
    pairs
}

fn blank_end_off(mut bytes: Vec<u8>) -> Vec<u8> {
    while matches!(bytes.last(), Some(b' ' | b'\t')) {
        bytes.pop();
    }
    bytes
}

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut joined = Vec::new();
    for line in headers.get_all(COOKIE) {
        joined.extend_from_slice(line.as_bytes());
        joined.push(b';');
    }
    parse(&joined)
}
