//! caught by: step_1::spaces_and_tabs_are_only_cut_at_the_ends
//! Takes line feeds and form feeds off a value without a name, which it cuts elsewhere.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (trim(&piece[..at]), trim(&piece[at + 1..])),
        None => (&b""[..], piece.trim_ascii()),
    };
    Pair {
        name: name.to_vec(),
        value: value.to_vec(),
    }
}
