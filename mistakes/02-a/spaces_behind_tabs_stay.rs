//! Step 1.4: takes off all spaces and then all tabs, so that a space that stands inward of a tab stays.
//! ("must hold" number 1.4 broken; a mixed run such as tab and space)

pub fn parse(header: &[u8]) -> Vec<Pair> {
    header
        .split(|&byte| byte == b';')
        .map(two_round_piece)
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect()
}

fn two_round_piece(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    Pair {
        name: spaces_then_tabs(name).to_vec(),
        value: spaces_then_tabs(value).to_vec(),
    }
}

fn spaces_then_tabs(mut bytes: &[u8]) -> &[u8] {
    while let [b' ', rest @ ..] | [rest @ .., b' '] = bytes {
        bytes = rest;
    }
    while let [b'\t', rest @ ..] | [rest @ .., b'\t'] = bytes {
        bytes = rest;
    }
    bytes
}
