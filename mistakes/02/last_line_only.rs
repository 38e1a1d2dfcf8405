//! Step 2: 1, takes the last line.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE).iter().next_back() {
        all.extend(parse(line.as_bytes()));
    }
    all
}
