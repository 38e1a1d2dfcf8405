//! Compares hosts label by label from the end, asks other questions first, and finds what hides by a loop.

pub fn domain_matches(host: &str, domain: &str) -> bool {
    if host == domain {
        return true;
    }
    if host.ends_with(']') || host.parse::<std::net::Ipv4Addr>().is_ok() {
        return false;
    }
    let mut labels = host.rsplit('.');
    let is_end = domain.rsplit('.').all(|label| labels.next() == Some(label));
    is_end && labels.next().is_some()
}

pub fn is_public_suffix(domain: &str) -> bool {
    let is_address = domain.starts_with('[') || domain.parse::<std::net::Ipv4Addr>().is_ok();
    let name = domain.trim_end_matches('.');
    !is_address && !name.is_empty() && psl::domain(name.as_bytes()).is_none() && psl::suffix(name.as_bytes()).is_some()
}

pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    let mut domain = String::new();
    for (place, &byte) in attribute.iter().enumerate() {
        match byte {
            b'.' if place == 0 => {}
            0..=0x7f => domain.push(char::from(byte.to_ascii_lowercase())),
            _ => return Err(Ignored::Domain),
        }
    }
    match (domain == host, is_public_suffix(&domain)) {
        _ if domain.is_empty() => Ok((host.to_owned(), true)),
        (true, is_suffix) => Ok((domain, is_suffix)),
        (false, true) => Err(Ignored::Domain),
        (false, false) if domain_matches(host, &domain) => Ok((domain, false)),
        (false, false) => Err(Ignored::Domain),
    }
}

pub fn check_flags(cookie: &Cookie, request: &Request) -> Result<(), Flag> {
    match (cookie.http_only && request.is_script(), cookie.secure && !request.is_secure()) {
        (true, _) => Err(Flag::HttpOnly),
        (_, true) => Err(Flag::Secure),
        _ => Ok(()),
    }
}

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    for old in kept.iter().filter(|old| old.secure && old.name == new.name) {
        let (one, other) = (&old.domain, &new.domain);
        let is_near = domain_matches(one, other) || domain_matches(other, one);
        if path_matches(&new.path, &old.path) && is_near {
            return Err(Ignored::Hides);
        }
    }
    Ok(())
}

pub fn check_prefix(cookie: &Cookie, has_path: bool) -> Result<(), Ignored> {
    let (name, value) = (cookie.name.to_ascii_lowercase(), cookie.value.to_ascii_lowercase());
    let seen = if name.is_empty() { &value } else { &name };
    let (is_host, is_secure) = (seen.starts_with(b"__host-"), seen.starts_with(b"__secure-"));
    let is_bound = cookie.host_only && has_path && cookie.path == b"/";
    match (is_host, is_secure) {
        (false, false) => Ok(()),
        _ if name.is_empty() || !cookie.secure => Err(Ignored::Prefix),
        (true, _) if !is_bound => Err(Ignored::Prefix),
        _ => Ok(()),
    }
}
