//! caught by: step_5::a_domain_elsewhere_is_refused
//! Leaves out of a domain what isn't ASCII.

pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    let domain = attribute.strip_prefix(b".").unwrap_or(attribute);
    let ascii = domain
        .iter()
        .filter(|byte| byte.is_ascii())
        .map(|byte| char::from(*byte));
    let domain = ascii.collect::<String>().to_ascii_lowercase();
    if domain.is_empty() || domain == host && is_public_suffix(&domain) {
        return Ok((host.to_owned(), true));
    }
    if is_public_suffix(&domain) || !domain_matches(host, &domain) {
        return Err(Ignored::Domain);
    }
    Ok((domain, false))
}
