//! Step 2: 2, another header that looks like one: Cookie2.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        all.extend(parse(line.as_bytes()));
    }
    for line in headers.get_all("cookie2") {
        all.extend(parse(line.as_bytes()));
    }
    all
}
