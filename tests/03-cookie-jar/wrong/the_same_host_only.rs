//! caught by: step_5::a_host_matches_what_it_lies_below
//! also by: step_5::a_domain_above_the_host_is_taken
//! also by: step_5::a_dot_in_front_and_capitals_do_not_count
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_5::a_neighbor_plants_a_second_cookie, step_6::a_plain_cookie_hides_no_secure_one
//! also by: step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_line_keeps_what_its_name_promises, step_6::what_a_prefix_is_worth
//! Matches no host but the one of this name.

pub fn domain_matches(host: &str, domain: &str) -> bool {
    host == domain
}
