//! Step 1: Only a semicolon: a Greek question mark (U+037E) is split at, too.

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
    let plain = String::from_utf8_lossy(header).replace('\u{37E}', ";").into_bytes();
    let header = if std::str::from_utf8(header).is_ok() { &plain[..] } else { header };
    for piece in header.split(|&byte| byte == b';') {
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
