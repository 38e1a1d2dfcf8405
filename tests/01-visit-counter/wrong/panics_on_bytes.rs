//! caught by: step_2::bytes_that_are_no_text_count_as_zero
//! also by: step_4::answers_whatever_the_cookie_says
//! Takes a header for text.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE) else {
        return 0;
    };
    let mut counts = cookies
        .to_str()
        .unwrap()
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("visits="));
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
