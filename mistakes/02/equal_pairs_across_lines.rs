//! Step 2: 3, equal pairs in two lines become one.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        let known = all.clone();
        all.extend(parse(line.as_bytes()).into_iter().filter(|pair| !known.contains(pair)));
    }
    all
}
