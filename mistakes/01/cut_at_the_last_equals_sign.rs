//! Step 2, condition 5 (also when one of them isn't a number): a pair is cut at its last `=`, so with
//! `visits=a=b; visits=3` only the second is called `visits`.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(text) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = text
        .split(';')
        .filter_map(|pair| pair.trim().rsplit_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
