//! caught by: step_2::two_counts_are_no_count
//! also by: step_4::answers_whatever_the_cookie_says, step_5::accepts_whatever_the_cookie_says
//! Is sure that a browser never sends two cookies of one name.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let counts: Vec<&str> = cookies
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("visits="))
        .collect();
    assert!(counts.len() <= 1, "one cookie of each name");
    counts
        .first()
        .and_then(|count| count.parse().ok())
        .unwrap_or(0)
}
