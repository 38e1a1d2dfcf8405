//! Step 1: 1, a later pair of a name takes the place of an earlier one.

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
        if let Some(old) = pairs.iter_mut().find(|old: &&mut Pair| old.name == name) {
            old.value = value.to_vec();
            continue;
        }
        pairs.push(Pair { name: name.to_vec(), value: value.to_vec() });
    }
    pairs
}
