//! caught by: step_2::several_lines_are_as_one
//! Takes a line that repeats an earlier one for an echo of it.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut lines: Vec<&[u8]> = Vec::new();
    for line in headers.get_all(COOKIE) {
        if !lines.contains(&line.as_bytes()) {
            lines.push(line.as_bytes());
        }
    }
    lines.into_iter().flat_map(parse).collect()
}
