//! caught by: step_1::whatever_stands_between_the_ends_stays
//! A name in quotes loses them.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    let name = trim(name);
    let inside = name
        .strip_prefix(b"\"")
        .and_then(|rest| rest.strip_suffix(b"\""));
    Pair {
        name: inside.unwrap_or(name).to_vec(),
        value: trim(value).to_vec(),
    }
}
