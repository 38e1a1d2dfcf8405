//! caught by: step_7::a_site_is_a_scheme_and_a_registrable_domain
//! also by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! also by: step_7::another_site_sets_by_a_navigation_only
//! Counts the port.

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    let site = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        let domain = url.domain().and_then(psl::domain_str).unwrap_or(host);
        domain.to_owned()
    };
    scheme(one) == scheme(other) && site(one) == site(other) && one.port() == other.port()
}
