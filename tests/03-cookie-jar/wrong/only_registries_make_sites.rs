//! caught by: step_7::a_site_is_a_scheme_and_a_registrable_domain
//! also by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! Leaves out the part of the list that companies have asked for: all of github.io is one site.

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    let site = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        let is_private =
            psl::suffix(host.as_bytes()).is_some_and(|it| it.typ() == Some(psl::Type::Private));
        if is_private {
            return psl::suffix_str(host).unwrap_or(host).to_owned();
        }
        url.domain()
            .and_then(psl::domain_str)
            .unwrap_or(host)
            .to_owned()
    };
    scheme(one) == scheme(other) && site(one) == site(other)
}
