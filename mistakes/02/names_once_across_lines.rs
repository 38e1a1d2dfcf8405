//! Step 2: 3, a name in a second line replaces nothing and is dropped.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        for pair in parse(line.as_bytes()) {
            if !all.iter().any(|old: &Pair| old.name == pair.name) {
                all.push(pair);
            }
        }
    }
    all
}
