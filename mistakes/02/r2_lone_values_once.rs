//! Step 2: 3, values without a name: once over all lines.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        for pair in parse(line.as_bytes()) {
            if !pair.name.is_empty() || !all.contains(&pair) {
                all.push(pair);
            }
        }
    }
    all
}
