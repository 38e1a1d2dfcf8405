//! Step 1: 4, first all tabs, then all spaces: mixed ones stay.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    fn trim(mut bytes: &[u8]) -> &[u8] {
        for blank in [b'\t', b' '] {
            while bytes.first() == Some(&blank) {
                bytes = &bytes[1..];
            }
            while bytes.last() == Some(&blank) {
                bytes = &bytes[..bytes.len() - 1];
            }
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
        pairs.push(Pair { name: name.to_vec(), value: value.to_vec() });
    }
    pairs
}
