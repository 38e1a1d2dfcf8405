//! caught by: step_2::several_lines_are_as_one
//! also by: step_2::the_desk_shows_what_was_sent
//! Puts the lines together, and two cookies into one.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let lines = headers.get_all(COOKIE).iter();
    let whole: Vec<u8> = lines.flat_map(|line| line.as_bytes()).copied().collect();
    parse(&whole)
}
