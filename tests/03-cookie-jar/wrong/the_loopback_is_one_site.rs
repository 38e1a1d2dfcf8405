//! caught by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! Takes all names of this computer for one site.

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    let site = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        if host == "127.0.0.1" || host == "[::1]" {
            return "localhost".to_owned();
        }
        url.domain()
            .and_then(psl::domain_str)
            .unwrap_or(host)
            .to_owned()
    };
    scheme(one) == scheme(other) && site(one) == site(other)
}
