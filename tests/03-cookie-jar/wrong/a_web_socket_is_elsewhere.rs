//! caught by: step_7::a_site_is_a_scheme_and_a_registrable_domain
//! also by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! Takes a web socket for another site than its page.

fn scheme(url: &Url) -> &str {
    url.scheme()
}
