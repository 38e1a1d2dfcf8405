//! caught by: step_2::several_lines_are_as_one
//! Takes the first `Cookie` line for the only one.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    headers
        .get(COOKIE)
        .map(|line| parse(line.as_bytes()))
        .unwrap_or_default()
}
