//! caught by: step_2::finds_it_among_other_cookies
//! also by: step_2::a_name_matches_as_a_whole
//! also by: step_2::a_piece_without_an_equals_sign_changes_nothing
//! also by: step_4::answers_whatever_the_cookie_says, step_5::accepts_whatever_the_cookie_says
//! also by: step_5::the_browser_keeps_both
//! Works as long as the site has one cookie.

pub fn count_from(headers: &HeaderMap) -> u64 {
    headers
        .get(COOKIE)
        .and_then(|value| value.to_str().ok())
        .and_then(|cookie| cookie.strip_prefix("visits="))
        .and_then(|count| count.parse().ok())
        .unwrap_or(0)
}
