//! caught by: step_2::several_lines_are_as_one
//! A limit that the page doesn't know.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let lines = headers.get_all(COOKIE).iter();
    let pairs = lines.flat_map(|line| parse(line.as_bytes()));
    pairs.take(50).collect()
}
