//! caught by: step_5::a_host_matches_no_other
//! also by: step_5::a_dot_in_front_and_capitals_do_not_count, step_5::a_domain_elsewhere_is_refused
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_6::a_plain_cookie_may_stand_elsewhere
//! Takes evilexample.com for a host below example.com.

// ANCHOR: code
pub fn domain_matches(host: &str, domain: &str) -> bool {
    host == domain || host.ends_with(domain) && !is_ip_address(host)
}
// ANCHOR_END: code
