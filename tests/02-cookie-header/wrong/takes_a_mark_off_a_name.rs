//! caught by: step_1::decodes_nothing
//! Takes a byte order mark off a name, as readers of files do. A browser has another name in mind.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (trim(&piece[..at]), trim(&piece[at + 1..])),
        None => (&b""[..], trim(piece)),
    };
    let name = name.strip_prefix(b"\xef\xbb\xbf").unwrap_or(name);
    Pair {
        name: name.to_vec(),
        value: value.to_vec(),
    }
}
