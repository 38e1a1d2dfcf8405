//! Step 2: 2, any header whose name ends in cookie.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for (_, line) in headers.iter().filter(|(name, _)| name.as_str().ends_with("cookie")) {
        all.extend(parse(line.as_bytes()));
    }
    all
}
