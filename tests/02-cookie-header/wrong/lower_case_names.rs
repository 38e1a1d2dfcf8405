//! caught by: step_1::keeps_the_order_and_every_pair
//! also by: step_1::decodes_nothing, step_1::white_space_outside_ascii_is_part_of_a_name
//! also by: step_1::survives_any_bytes, step_2::a_look_alike_is_another_cookie
//! also by: step_6::what_the_builder_writes_the_parser_reads
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
