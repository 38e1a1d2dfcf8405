//! caught by: step_2::it_matches_what_lies_below
//! also by: step_3::a_visitor_gets_back_what_was_set, step_3::the_jar_works_for_one_host
//! also by: step_5::a_neighbor_plants_a_second_cookie, step_6::a_plain_cookie_hides_no_secure_one
//! also by: step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_script_does_not_touch_what_is_http_only, step_6::what_a_prefix_is_worth
//! also by: step_7::alice_visits_mallorys_page, step_7::which_requests_carry_it
//! Sends a cookie to one page alone.

pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    request_path == cookie_path
}
