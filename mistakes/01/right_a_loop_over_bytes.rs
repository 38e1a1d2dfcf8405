//! Right: bytes in place of text, and a loop that remembers how many it has seen.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let (mut seen, mut count) = (0_usize, 0);
    for piece in header.as_bytes().split(|byte| *byte == b';') {
        let Some(value) = piece.trim_ascii().strip_prefix(b"visits=") else {
            continue;
        };
        seen += 1;
        let text = std::str::from_utf8(value).unwrap_or_default();
        count = text.parse().unwrap_or(0);
    }
    if seen == 1 { count } else { 0 }
}
