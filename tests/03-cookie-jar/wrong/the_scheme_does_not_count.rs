//! caught by: step_7::a_site_is_a_scheme_and_a_registrable_domain
//! also by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! also by: step_7::another_site_sets_by_a_navigation_only, step_7::alice_visits_mallorys_page
//! Takes http and https for one site, as browsers did until 2020.

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    let site = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        let domain = url.domain().and_then(psl::domain_str).unwrap_or(host);
        domain.to_owned()
    };
    site(one) == site(other)
}
