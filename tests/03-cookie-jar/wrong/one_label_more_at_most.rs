//! caught by: step_5::a_host_matches_what_it_lies_below
//! also by: step_5::a_domain_above_the_host_is_taken
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_6::a_plain_cookie_hides_no_secure_one
//! Matches a host directly below, and none deeper, as RFC 2109 had it.

pub fn domain_matches(host: &str, domain: &str) -> bool {
    let is_below = || {
        let rest = host
            .strip_suffix(domain)
            .and_then(|rest| rest.strip_suffix('.'));
        rest.is_some_and(|rest| !rest.contains('.'))
    };
    host == domain || is_below() && !is_ip_address(host)
}
