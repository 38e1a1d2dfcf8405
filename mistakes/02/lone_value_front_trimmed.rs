//! Step 1: 4, a value without a name is trimmed only in front.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    fn trim(mut bytes: &[u8]) -> &[u8] {
        while let [b' ' | b'\t', rest @ ..] = bytes {
            bytes = rest;
        }
        while let [rest @ .., b' ' | b'\t'] = bytes {
            bytes = rest;
        }
        bytes
    }
    let mut pairs = Vec::new();
    for piece in header.split(|&byte| byte == b';') {
        let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
            Some(at) => (trim(&piece[..at]), trim(&piece[at + 1..])),
            None => (&b""[..], if trim(piece).is_empty() { trim(piece) } else { &piece[piece.iter().position(|&b| b != b' ' && b != b'\t').unwrap_or(0)..] }),
        };
        if name.is_empty() && value.is_empty() {
            continue;
        }
        pairs.push(Pair { name: name.to_vec(), value: value.to_vec() });
    }
    pairs
}
