//! Which hosts a cookie belongs to (sections 5.1.3 and 5.7, steps 7 to 10).

pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    let text = std::str::from_utf8(attribute).map_err(|_| Ignored::Domain)?;
    let domain = text.strip_prefix('.').unwrap_or(text).to_lowercase();
    if domain.is_empty() {
        return Ok((host.to_owned(), true));
    }
    if is_public_suffix(&domain) {
        if domain == host {
            return Ok((domain, true));
        }
        return Err(Ignored::Domain);
    }
    if !domain_matches(host, &domain) {
        return Err(Ignored::Domain);
    }
    Ok((domain, false))
}
