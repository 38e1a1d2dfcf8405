//! caught by: step_5::a_dot_in_front_and_capitals_do_not_count
//! also by: step_5::an_empty_domain_is_none, step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! Leaves the dot where it is: nothing ends with it.

pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    let domain = attribute;
    let domain = str::from_utf8(domain).ok().filter(|it| it.is_ascii());
    let domain = domain.ok_or(Ignored::Domain)?.to_ascii_lowercase();
    if domain.is_empty() || domain == host && is_public_suffix(&domain) {
        return Ok((host.to_owned(), true));
    }
    if is_public_suffix(&domain) || !domain_matches(host, &domain) {
        return Err(Ignored::Domain);
    }
    Ok((domain, false))
}
