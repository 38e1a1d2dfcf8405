//! caught by: step_5::a_domain_above_the_host_is_taken
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_5::addresses_and_suffixes_keep_to_themselves
//! Widens the domain to the whole site.

pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    let domain = attribute.strip_prefix(b".").unwrap_or(attribute);
    let domain = str::from_utf8(domain).ok().filter(|it| it.is_ascii());
    let domain = domain.ok_or(Ignored::Domain)?.to_ascii_lowercase();
    if domain.is_empty() || domain == host && is_public_suffix(&domain) {
        return Ok((host.to_owned(), true));
    }
    if is_public_suffix(&domain) || !domain_matches(host, &domain) {
        return Err(Ignored::Domain);
    }
    let site = psl::domain_str(&domain).unwrap_or(&domain);
    Ok((site.to_owned(), false))
}
