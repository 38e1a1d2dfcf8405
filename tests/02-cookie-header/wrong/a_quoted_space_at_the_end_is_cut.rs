//! caught by: step_1::whatever_stands_between_the_ends_stays
//! What ends in a quoted space loses it.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    let value = trim(value);
    let value = value.strip_suffix(b"\" \"").unwrap_or(value);
    Pair {
        name: trim(name).to_vec(),
        value: value.to_vec(),
    }
}
