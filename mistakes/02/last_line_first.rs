//! Step 2: 1, more than one line: the last one comes first.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        all.extend(parse(line.as_bytes()));
    }
    if headers.get_all(COOKIE).iter().count() > 1 {
        all.rotate_right(1);
    }
    all
}
