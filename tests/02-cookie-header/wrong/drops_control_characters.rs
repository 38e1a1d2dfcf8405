//! caught by: step_1::survives_any_bytes
//! also by: step_1::spaces_and_tabs_are_only_cut_at_the_ends
//! Cleans the value: what was signed is then no longer what was sent.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    let clean = trim(value).iter().copied();
    Pair {
        name: trim(name).to_vec(),
        value: clean.filter(|byte| !byte.is_ascii_control()).collect(),
    }
}
