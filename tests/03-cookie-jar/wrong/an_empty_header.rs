//! caught by: step_3::cookies_are_written_with_semicolons
//! also by: step_3::a_visitor_gets_back_what_was_set, step_3::a_cookie_lasts_as_long_as_it_was_told
//! also by: step_3::the_jar_works_for_one_host, step_4::a_date_keeps_and_deletes
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_5::addresses_and_suffixes_keep_to_themselves
//! also by: step_5::a_neighbor_plants_a_second_cookie, step_6::what_a_prefix_is_worth
//! also by: step_7::alice_visits_mallorys_page, step_8::a_jar_makes_room
//! Sends an empty header where there are no cookies.

pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    let mut sorted: Vec<&Cookie> = cookies.iter().collect();
    sorted.sort_by_key(|cookie| (Reverse(cookie.path.len()), cookie.created));
    let pairs: Vec<Vec<u8>> = sorted.iter().map(|cookie| pair(cookie)).collect();
    Some(pairs.join(&b"; "[..]))
}
