//! Step 2: 1, takes the first line.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get(COOKIE) {
        all.extend(parse(line.as_bytes()));
    }
    all
}
