//! Step 1.2: with an empty name, takes every `=` at the value's beginning off, so that `==x` is `x`, and `==` is
//! nothing. ("must hold" number 1.2 broken; only where the name is empty)

pub fn parse(header: &[u8]) -> Vec<Pair> {
    header
        .split(|&byte| byte == b';')
        .map(signless_piece)
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect()
}

fn signless_piece(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    let (name, mut value) = (blank_free(name), blank_free(value));
    if name.is_empty() {
        while let [b'=', rest @ ..] = value {
            value = rest;
        }
    }
    Pair {
        name: name.to_vec(),
        value: value.to_vec(),
    }
}

fn blank_free(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = bytes {
        bytes = rest;
    }
    bytes
}
