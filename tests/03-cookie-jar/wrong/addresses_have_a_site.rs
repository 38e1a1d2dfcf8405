//! caught by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! Looks for a registrable domain in an IP address.

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    let site = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        psl::domain_str(host).unwrap_or(host).to_owned()
    };
    scheme(one) == scheme(other) && site(one) == site(other)
}
