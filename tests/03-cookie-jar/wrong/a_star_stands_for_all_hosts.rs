//! caught by: step_5::a_dot_in_front_and_capitals_do_not_count
//! also by: step_5::an_empty_domain_is_none
//! Takes the star of a certificate.

pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    let domain = attribute.strip_prefix(b"*").unwrap_or(attribute);
    let domain = domain.strip_prefix(b".").unwrap_or(domain);
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
