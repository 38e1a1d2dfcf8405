//! caught by: step_5::a_host_matches_its_own_name
//! also by: step_5::a_domain_above_the_host_is_taken
//! also by: step_5::a_dot_in_front_and_capitals_do_not_count
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_5::addresses_and_suffixes_keep_to_themselves
//! also by: step_6::a_plain_cookie_hides_no_secure_one, step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_line_keeps_what_its_name_promises, step_7::alice_visits_mallorys_page
//! Matches what lies below, and not the host of the domain.

pub fn domain_matches(host: &str, domain: &str) -> bool {
    host.ends_with(&format!(".{domain}")) && !is_ip_address(host)
}
