//! Step 2: 2, reads a header Cookie-Store or so.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        all.extend(parse(line.as_bytes()));
    }
    for line in headers.get_all("x-forwarded-cookie") {
        all.extend(parse(line.as_bytes()));
    }
    all
}
