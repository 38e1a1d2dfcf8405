//! caught by: step_5::the_list_knows_public_suffixes
//! also by: step_5::a_domain_above_the_host_is_taken
//! also by: step_5::a_dot_in_front_and_capitals_do_not_count
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_5::a_neighbor_plants_a_second_cookie, step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_line_keeps_what_its_name_promises, step_6::what_a_prefix_is_worth
//! Takes every host below a suffix for one.

pub fn is_public_suffix(domain: &str) -> bool {
    psl::suffix_str(domain).is_some()
}
