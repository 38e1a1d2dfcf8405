//! Step 2: 3, lines that are no text are left out of the join.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = String::new();
    for line in headers.get_all(COOKIE) {
        if let Ok(text) = std::str::from_utf8(line.as_bytes()) {
            all.push_str(text);
            all.push(';');
        }
    }
    parse(all.as_bytes())
}
