//! caught by: step_7::a_site_is_a_scheme_and_a_registrable_domain
//! also by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! Takes the last two labels for a site: all of co.uk is one.

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    let site = |url: &Url| -> Vec<String> {
        let host = url.host_str().unwrap_or_default();
        if url.domain().is_none() {
            return vec![host.to_owned()];
        }
        host.rsplit('.').take(2).map(str::to_owned).collect()
    };
    scheme(one) == scheme(other) && site(one) == site(other)
}
