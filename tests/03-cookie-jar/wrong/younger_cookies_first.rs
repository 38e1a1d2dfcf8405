//! caught by: step_3::longer_paths_and_older_cookies_come_first
//! also by: step_3::a_visitor_gets_back_what_was_set, step_3::a_cookie_lasts_as_long_as_it_was_told
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_script_does_not_touch_what_is_http_only, step_7::alice_visits_mallorys_page
//! Puts the youngest cookie in front.

pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    let mut sorted: Vec<&Cookie> = cookies.iter().collect();
    sorted.sort_by_key(|cookie| (Reverse(cookie.path.len()), Reverse(cookie.created)));
    let pairs: Vec<Vec<u8>> = sorted.iter().map(|cookie| pair(cookie)).collect();
    (!pairs.is_empty()).then(|| pairs.join(&b"; "[..]))
}
