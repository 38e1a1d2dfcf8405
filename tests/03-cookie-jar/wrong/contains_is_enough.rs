//! caught by: step_5::a_host_matches_no_other
//! also by: step_5::a_domain_elsewhere_is_refused
//! Finds the domain anywhere: example.com.evil.test is below example.com.

pub fn domain_matches(host: &str, domain: &str) -> bool {
    let is_below = || {
        host.split_once(domain)
            .is_some_and(|(front, _)| front.ends_with('.') || front.is_empty())
    };
    host == domain || is_below() && !is_ip_address(host)
}
