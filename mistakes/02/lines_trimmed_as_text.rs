//! Step 2: 3, a line is trimmed as text first.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        all.extend(parse(std::str::from_utf8(line.as_bytes()).map_or(line.as_bytes(), |text| text.trim().as_bytes())));
    }
    all
}
