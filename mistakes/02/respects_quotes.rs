//! Step 1: 5, quotes mean nothing: a semicolon between quotes ends no piece.

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
    let mut quoted = false;
    let closed = header.iter().filter(|&&byte| byte == b'"').count() % 2 == 0;
    for piece in header.split(move |&byte| {
        quoted ^= byte == b'"' && closed;
        byte == b';' && !quoted
    }) {
        let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
            Some(at) => (trim(&piece[..at]), trim(&piece[at + 1..])),
            None => (&b""[..], trim(piece)),
        };
        if name.is_empty() && value.is_empty() {
            continue;
        }
        pairs.push(Pair { name: name.to_vec(), value: value.to_vec() });
    }
    pairs
}
