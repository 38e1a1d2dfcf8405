//! Step 2: 3, pairs with an empty value are dropped.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        all.extend(parse(line.as_bytes()));
    }
    all.retain(|pair| !pair.value.is_empty());
    all
}
