//! caught by: step_1::a_name_ends_at_the_first_equals_sign
//! also by: step_1::a_piece_without_a_name_is_a_value, step_1::survives_any_bytes
//! also by: step_6::what_the_builder_writes_the_parser_reads
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
