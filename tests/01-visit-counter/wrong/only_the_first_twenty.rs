//! caught by: step_2::finds_it_among_other_cookies
//! also by: step_4::answers_whatever_the_cookie_says, step_5::accepts_whatever_the_cookie_says
//! Reads twenty pieces, and a browser may send more.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(text) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = text
        .split(';')
        .take(20)
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
