//! Step 2: 1, lines are joined by commas, as other headers may be.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all: Vec<u8> = Vec::new();
    for line in headers.get_all(COOKIE) {
        if !all.is_empty() {
            all.extend(b", ");
        }
        all.extend(line.as_bytes());
    }
    parse(&all)
}
