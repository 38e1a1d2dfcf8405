//! caught by: step_1::keeps_the_order_and_every_pair
//! Header names match in any case, and this code thinks that cookie names do.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    Pair {
        name: trim(name).to_ascii_lowercase(),
        value: trim(value).to_vec(),
    }
}
