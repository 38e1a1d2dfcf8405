//! Step 2.1: reads the first line and the last one. ("must hold" number 2.1 broken; with three lines or more those
//! between are lost)

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut lines = headers.get_all(COOKIE).iter();
    let first = lines.next();
    let last = lines.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(|line| parse(line.as_bytes()))
        .collect()
}
