//! caught by: step_3::longer_paths_and_older_cookies_come_first
//! also by: step_3::a_visitor_gets_back_what_was_set
//! also by: step_6::a_script_does_not_touch_what_is_http_only
//! Asks for the age before the path.

pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    let mut sorted: Vec<&Cookie> = cookies.iter().collect();
    sorted.sort_by_key(|cookie| (cookie.created, Reverse(cookie.path.len())));
    let pairs: Vec<Vec<u8>> = sorted.iter().map(|cookie| pair(cookie)).collect();
    (!pairs.is_empty()).then(|| pairs.join(&b"; "[..]))
}
