//! caught by: step_1::decodes_nothing
//! also by: step_1::whatever_stands_between_the_ends_stays
//! also by: step_6::what_the_builder_writes_the_parser_reads
//! Decodes percent-encoding in names, as it would in values: `%5F_Host-` becomes `__Host-`.

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    let (mut left, mut name) = (trim(name), Vec::new());
    while let [first, rest @ ..] = left {
        let digits = rest.get(..2).and_then(|it| str::from_utf8(it).ok());
        let decoded = digits.and_then(|it| u8::from_str_radix(it, 16).ok());
        (left, name) = match (first, decoded) {
            (b'%', Some(byte)) => (&rest[2..], [name, vec![byte]].concat()),
            _ => (rest, [name, vec![*first]].concat()),
        };
    }
    let value = trim(value).to_vec();
    Pair { name, value }
}
