//! caught by: step_7::a_site_is_a_scheme_and_a_registrable_domain
//! also by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! also by: step_7::another_site_sets_by_a_navigation_only
//! Takes a host below the other for the same site, and no two beside each other.

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    let (one_host, other_host) = (
        one.host_str().unwrap_or_default(),
        other.host_str().unwrap_or_default(),
    );
    let is_near = domain_is_above(one_host, other_host) || domain_is_above(other_host, one_host);
    scheme(one) == scheme(other) && is_near
}

fn domain_is_above(host: &str, domain: &str) -> bool {
    host == domain || host.ends_with(&format!(".{domain}"))
}
