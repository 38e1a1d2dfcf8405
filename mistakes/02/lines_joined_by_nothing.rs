//! Step 2: 1, lines are joined without a separator.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all: Vec<u8> = Vec::new();
    for line in headers.get_all(COOKIE) {
        all.extend(line.as_bytes());
    }
    parse(&all)
}
