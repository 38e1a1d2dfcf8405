//! caught by: step_5::a_host_matches_no_other
//! also by: step_5::a_domain_elsewhere_is_refused
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! Matches in both directions: the site gets the cookie of a host below it.

pub fn domain_matches(host: &str, domain: &str) -> bool {
    let is_below = |host: &str, domain: &str| {
        let rest = host.strip_suffix(domain);
        rest.is_some_and(|rest| rest.ends_with('.')) && !is_ip_address(host)
    };
    host == domain || is_below(host, domain) || is_below(domain, host)
}
