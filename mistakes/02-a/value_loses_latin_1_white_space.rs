//! Step 1.5: trims the bytes 0x85 and 0xA0 (white space of Latin-1) off a value, too, so that a value
//! that ends with `à` (C3 A0) loses half a letter. ("must hold" number 1.5 broken; values only, names are right)

pub fn parse(header: &[u8]) -> Vec<Pair> {
    header
        .split(|&byte| byte == b';')
        .map(latin_piece)
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect()
}

fn latin_piece(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    Pair {
        name: blank_free(name).to_vec(),
        value: latin_blank_free(value).to_vec(),
    }
}

fn blank_free(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = bytes {
        bytes = rest;
    }
    bytes
}

fn latin_blank_free(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t' | 0x85 | 0xA0, rest @ ..]
    | [rest @ .., b' ' | b'\t' | 0x85 | 0xA0] = bytes
    {
        bytes = rest;
    }
    bytes
}
