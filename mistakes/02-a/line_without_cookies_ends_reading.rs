//! Step 2.1: stops at a line that has no cookies in it, such as an empty one. ("must hold" number 2.1 broken; the
//! cookies of the lines after it are lost)

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let lines = headers.get_all(COOKIE).iter();
    lines
        .map(|line| parse(line.as_bytes()))
        .take_while(|pairs| !pairs.is_empty())
        .flatten()
        .collect()
}
