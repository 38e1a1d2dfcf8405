//! caught by: step_2::several_lines_are_as_one
//! also by: step_2::the_desk_shows_what_was_sent
//! Takes the first `Cookie` line for the only one.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    headers
        .get(COOKIE)
        .map(|line| parse(line.as_bytes()))
        .unwrap_or_default()
}
