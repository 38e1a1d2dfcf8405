//! caught by: step_7::a_site_is_a_scheme_and_a_registrable_domain
//! also by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! also by: step_7::another_site_sets_by_a_navigation_only, step_7::alice_visits_mallorys_page
//! Takes a site for an origin: scheme, host and port.

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    one.origin() == other.origin()
}
