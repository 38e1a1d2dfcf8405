//! caught by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! Takes a host that is a suffix for the site of those below.

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    let site = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        let domain = url.domain().and_then(psl::domain_str).unwrap_or(host);
        domain.to_owned()
    };
    let (a, b) = (site(one), site(other));
    let is_near = a == b || a.ends_with(&format!(".{b}")) || b.ends_with(&format!(".{a}"));
    scheme(one) == scheme(other) && is_near
}
