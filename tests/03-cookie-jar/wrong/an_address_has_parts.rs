//! caught by: step_5::an_ip_address_matches_only_itself
//! also by: step_5::addresses_and_suffixes_keep_to_themselves
//! Takes 127.0.0.1 for a host below 0.0.1.

pub fn domain_matches(host: &str, domain: &str) -> bool {
    host == domain || host.ends_with(&format!(".{domain}"))
}
