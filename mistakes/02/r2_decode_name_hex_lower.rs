//! Step 1: 5, percent signs of a name: %3d is decoded.

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
            None => (&b""[..], trim(piece)),
        };
        if name.is_empty() && value.is_empty() {
            continue;
        }
        pairs.push(Pair { name: if name.windows(3).any(|three| three == b"%3d") { String::from_utf8_lossy(name).replace("%3d", "=").into_bytes() } else { name.to_vec() }, value: value.to_vec() });
    }
    pairs
}
