//! caught by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! Takes an address, and a suffix, for another site than itself.

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    let site = |url: &Url| url.domain().and_then(psl::domain_str).map(str::to_owned);
    scheme(one) == scheme(other) && site(one).is_some() && site(one) == site(other)
}
