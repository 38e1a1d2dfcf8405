//! Step 2: 3, the first line that to_str refuses ends it.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for line in headers.get_all(COOKIE) {
        let Ok(text) = line.to_str() else { break };
        all.extend(parse(text.as_bytes()));
    }
    all
}
