//! caught by: step_1::decodes_nothing
//! also by: step_1::whatever_stands_between_the_ends_stays
//! Takes quotes for packaging, as many frameworks do: what was signed is then no longer what was sent.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], trim(&piece[at + 1..])),
        None => (&b""[..], trim(piece)),
    };
    let value = match value {
        [b'"', inside @ .., b'"'] => inside,
        _ => value,
    };
    Pair {
        name: trim(name).to_vec(),
        value: value.to_vec(),
    }
}
