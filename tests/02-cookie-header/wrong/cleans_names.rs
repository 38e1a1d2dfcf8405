//! caught by: step_1::survives_any_bytes
//! also by: step_1::spaces_and_tabs_are_only_cut_at_the_ends
//! Takes control characters out of names: two names become one.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    let name = trim(name).iter().copied();
    Pair {
        name: name.filter(|byte| !byte.is_ascii_control()).collect(),
        value: trim(value).to_vec(),
    }
}
