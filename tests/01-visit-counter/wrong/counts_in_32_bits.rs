//! caught by: step_2::reads_the_number
//! also by: step_4::the_largest_count_stays, step_5::accepts_whatever_the_cookie_says
//! A smaller number than the page promises, and four billion visits are none.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = cookies
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("visits="));
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse::<u32>().unwrap_or(0).into(),
        _ => 0,
    }
}
