//! caught by: step_2::several_lines_are_as_one
//! also by: step_2::the_desk_shows_what_was_sent
//! Every pair is there, and the order isn't.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let lines: Vec<_> = headers.get_all(COOKIE).iter().collect();
    let lines = lines.into_iter().rev();
    lines.flat_map(|line| parse(line.as_bytes())).collect()
}
