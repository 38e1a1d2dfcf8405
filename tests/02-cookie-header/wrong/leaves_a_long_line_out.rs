//! caught by: step_2::several_lines_are_as_one
//! Takes a line of more than 8,190 bytes for an attack.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let lines = headers.get_all(COOKIE).iter();
    let lines = lines.filter(|line| line.len() <= 8190);
    lines.flat_map(|line| parse(line.as_bytes())).collect()
}
