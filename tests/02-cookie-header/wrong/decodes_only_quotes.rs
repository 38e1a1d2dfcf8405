//! caught by: step_1::decodes_nothing
//! Knows one encoded character, the quote, from a framework that writes it so.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (trim(&piece[..at]), trim(&piece[at + 1..])),
        None => (&b""[..], trim(piece)),
    };
    let value = match str::from_utf8(value) {
        Ok(text) => text.replace("%22", "\"").into_bytes(),
        Err(_) => value.to_vec(),
    };
    Pair {
        name: name.to_vec(),
        value,
    }
}
