//! Step 2: 1, the lines: at most 20.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE).iter().take(20) {
        all.extend(parse(line.as_bytes()));
    }
    all
}
