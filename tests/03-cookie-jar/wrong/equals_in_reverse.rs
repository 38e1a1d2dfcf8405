//! caught by: step_3::longer_paths_and_older_cookies_come_first
//! also by: step_3::cookies_are_written_with_semicolons, step_4::a_date_keeps_and_deletes
//! also by: step_5::addresses_and_suffixes_keep_to_themselves
//! also by: step_6::a_line_keeps_what_its_name_promises, step_7::alice_visits_mallorys_page
//! Turns the order of equals around.

pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    let mut sorted: Vec<&Cookie> = cookies.iter().collect();
    sorted.reverse();
    sorted.sort_by_key(|cookie| (Reverse(cookie.path.len()), cookie.created));
    let pairs: Vec<Vec<u8>> = sorted.iter().map(|cookie| pair(cookie)).collect();
    (!pairs.is_empty()).then(|| pairs.join(&b"; "[..]))
}
