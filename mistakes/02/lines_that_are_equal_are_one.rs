//! Step 2: 1, a line that was there already is skipped.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    let mut seen = Vec::new();
    for line in headers.get_all(COOKIE) {
        if seen.contains(&line) {
            continue;
        }
        seen.push(line);
        all.extend(parse(line.as_bytes()));
    }
    all
}
