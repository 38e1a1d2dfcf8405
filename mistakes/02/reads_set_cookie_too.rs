//! Step 2: 2, a request without a Cookie line has none: reads Set-Cookie as well.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        all.extend(parse(line.as_bytes()));
    }
    for line in headers.get_all("set-cookie") {
        all.extend(parse(line.as_bytes()));
    }
    all
}
