//! Step 2.1: a pair of a later line that equals one of an earlier line is left out; in one line both stay.
//! ("must hold" numbers 2.1 and 2.3 broken; no pair is dropped on the way)

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let mut all: Vec<Pair> = Vec::new();
    for line in headers.get_all(COOKIE) {
        let mut fresh = parse(line.as_bytes());
        fresh.retain(|pair| !all.contains(pair));
        all.extend(fresh);
    }
    all
}
