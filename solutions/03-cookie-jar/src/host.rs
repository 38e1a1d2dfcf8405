//! Which hosts a cookie belongs to (sections 5.1.3 and 5.7, steps 7 to 10).

use std::net::IpAddr;

use crate::reason::Ignored;

// ANCHOR: host
/// Whether a host is this domain, or lies below it. Both are in small letters.
pub fn domain_matches(host: &str, domain: &str) -> bool {
    // step 5: match hosts
    let is_below = || {
        host.strip_suffix(domain)
            .is_some_and(|rest| rest.ends_with('.'))
    };
    host == domain || is_below() && !is_ip_address(host)
}

/// Whether names below this one belong to different owners: `com`, `co.uk`, `github.io`.
pub fn is_public_suffix(domain: &str) -> bool {
    // step 5: match hosts
    // The crate leaves out the dot of the root, and takes an address for a name.
    let name = domain.strip_suffix('.').unwrap_or(domain);
    psl::suffix_str(name) == Some(name) && !is_ip_address(domain)
}

/// The domain of a cookie whose last `Domain` is `attribute`, and whether it is for that host alone.
///
/// # Errors
///
/// [`Ignored::Domain`] where this host can't set a cookie for that domain.
pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    // step 5: match hosts
    let domain = attribute.strip_prefix(b".").unwrap_or(attribute);
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
// ANCHOR_END: host

// ANCHOR: host_helpers
fn is_ip_address(host: &str) -> bool {
    // An address of version 6 stands in brackets, as in a URL.
    host.starts_with('[') || host.parse::<IpAddr>().is_ok()
}
// ANCHOR_END: host_helpers
