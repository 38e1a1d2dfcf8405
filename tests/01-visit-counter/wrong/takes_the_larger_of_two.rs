//! caught by: step_2::two_counts_are_no_count
//! also by: step_4::answers_whatever_the_cookie_says, step_5::accepts_whatever_the_cookie_says
//! Chooses the larger count, which any of two visitors may have sent.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let counts = cookies
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("visits="));
    counts.filter_map(|count| count.parse().ok()).max().unwrap_or(0)
}
