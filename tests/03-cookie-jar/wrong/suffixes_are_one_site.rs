//! caught by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! Compares registrable domains: hosts that have none are all the same.

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    let site = |url: &Url| url.domain().and_then(psl::domain_str).map(str::to_owned);
    scheme(one) == scheme(other) && site(one) == site(other)
}
