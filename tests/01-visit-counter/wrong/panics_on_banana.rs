//! caught by: step_2::what_is_no_number_counts_as_zero
//! also by: step_4::answers_whatever_the_cookie_says, step_5::accepts_whatever_the_cookie_says
//! Trusts the visitor to send a number.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = cookies
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("visits="));
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse().unwrap(),
        _ => 0,
    }
}
