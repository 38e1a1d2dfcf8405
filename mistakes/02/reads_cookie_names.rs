//! Step 2: 2, any header whose name begins with cookie.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all = Vec::new();
    for (_, line) in headers.iter().filter(|(name, _)| name.as_str().starts_with("cookie")) {
        all.extend(parse(line.as_bytes()));
    }
    all
}
