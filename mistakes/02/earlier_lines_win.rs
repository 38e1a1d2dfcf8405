//! Step 2: 3, pairs of a second line whose name an earlier line had are dropped.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        let known = all.clone();
        all.extend(parse(line.as_bytes()).into_iter().filter(|pair| !known.iter().any(|old: &Pair| old.name == pair.name)));
    }
    all
}
