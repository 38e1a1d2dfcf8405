//! caught by: step_2::two_counts_are_no_count
//! also by: step_4::answers_whatever_the_cookie_says, step_5::accepts_whatever_the_cookie_says
//! Relies on the order of the cookies, which the standard tells servers not to do.

pub fn count_from(headers: &HeaderMap) -> u64 {
    headers
        .get(COOKIE)
        .and_then(|value| value.to_str().ok())
        .and_then(|cookies| {
            cookies
                .split(';')
                .find_map(|pair| pair.trim().strip_prefix("visits="))
        })
        .and_then(|count| count.parse().ok())
        .unwrap_or(0)
}
