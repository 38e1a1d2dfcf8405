//! caught by: step_1::a_piece_without_a_name_is_a_value
//! Takes a piece without `=` for a name with an empty value, as many parsers do.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (piece, &b""[..]),
    };
    Pair {
        name: trim(name).to_vec(),
        value: trim(value).to_vec(),
    }
}
