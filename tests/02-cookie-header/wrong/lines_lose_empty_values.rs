//! caught by: step_2::several_lines_are_as_one
//! Keeps what it takes for set: a cookie with an empty value gets lost on the way.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let lines = headers.get_all(COOKIE).iter();
    lines
        .flat_map(|line| parse(line.as_bytes()))
        .filter(|pair| !pair.value.is_empty())
        .collect()
}
