//! Step 2: 3, a line that to_str refuses is left out.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        if let Ok(text) = line.to_str() {
            all.extend(parse(text.as_bytes()));
        }
    }
    all
}
