//! Which hosts a cookie belongs to (sections 5.1.3 and 5.7, steps 7 to 10).

use std::net::IpAddr;

use crate::reason::Ignored;

/// Whether a host is this domain, or lies below it. Both are in small letters.
pub fn domain_matches(host: &str, domain: &str) -> bool {
    todo!("step 5: match hosts")
}

/// Whether names below this one belong to different owners: `com`, `co.uk`, `github.io`.
pub fn is_public_suffix(domain: &str) -> bool {
    todo!("step 5: match hosts")
}

/// The domain of a cookie whose last `Domain` is `attribute`, and whether it is for that host alone.
///
/// # Errors
///
/// [`Ignored::Domain`] where this host can't set a cookie for that domain.
pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    todo!("step 5: match hosts")
}
