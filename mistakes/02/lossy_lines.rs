//! Step 2: 3, bytes that are no text become U+FFFD.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        all.extend(parse(String::from_utf8_lossy(line.as_bytes()).as_bytes()));
    }
    all
}
