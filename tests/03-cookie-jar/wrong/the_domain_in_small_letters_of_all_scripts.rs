//! caught by: step_5::a_domain_elsewhere_is_refused
//! Makes all scripts small before it asks for ASCII: the sign for kelvin is a k.

pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    let domain = attribute.strip_prefix(b".").unwrap_or(attribute);
    let domain = str::from_utf8(domain)
        .map_err(|_| Ignored::Domain)?
        .to_lowercase();
    if !domain.is_ascii() {
        return Err(Ignored::Domain);
    }
    if domain.is_empty() || domain == host && is_public_suffix(&domain) {
        return Ok((host.to_owned(), true));
    }
    if is_public_suffix(&domain) || !domain_matches(host, &domain) {
        return Err(Ignored::Domain);
    }
    Ok((domain, false))
}
