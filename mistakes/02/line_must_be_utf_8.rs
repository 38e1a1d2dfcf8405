//! Step 2: 3, a line that is no UTF-8 is left out.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        if let Ok(text) = std::str::from_utf8(line.as_bytes()) {
            all.extend(parse(text.as_bytes()));
        }
    }
    all
}
