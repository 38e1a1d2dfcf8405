//! Step 2: 1, the order of the lines.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE).iter().rev() {
        all.extend(parse(line.as_bytes()));
    }
    all
}
