//! caught by: step_1::a_name_ends_at_the_first_equals_sign
//! Cuts at every `=` and keeps the second piece: a padded base64 value loses its end.

fn pair(piece: &[u8]) -> Pair {
    let mut parts = piece.split(|&byte| byte == b'=');
    let first = parts.next().unwrap_or_default();
    let (name, value) = match parts.next() {
        Some(value) => (first, value),
        None => (&b""[..], first),
    };
    Pair {
        name: trim(name).to_vec(),
        value: trim(value).to_vec(),
    }
}
