//! caught by: step_2::a_piece_without_an_equals_sign_changes_nothing
//! Takes a piece that is called `visits` and has no value for a cookie, so two seem to be there.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = cookies
        .split(';')
        .map(|pair| pair.trim().split_once('=').unwrap_or((pair.trim(), "")))
        .filter(|(name, _)| *name == "visits");
    match (counts.next(), counts.next()) {
        (Some((_, only)), None) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
