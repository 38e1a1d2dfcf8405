//! What `Secure` and `HttpOnly` ask for (section 5.7, steps 13, 15 and 16; section 5.8.3).

use crate::cookie::Cookie;
use crate::host::domain_matches;
use crate::path::path_matches;
use crate::reason::{Flag, Ignored};
use crate::request::Request;

// ANCHOR: flags
/// Whether a cookie's flags let this request set it, replace it, or see it.
///
/// # Errors
///
/// The flag that doesn't.
pub fn check_flags(cookie: &Cookie, request: &Request) -> Result<(), Flag> {
    // step 6: protect what is secure
    if cookie.secure && !request.is_secure() {
        return Err(Flag::Secure);
    }
    if cookie.http_only && request.is_script() {
        return Err(Flag::HttpOnly);
    }
    Ok(())
}

/// Whether a cookie without `Secure`, which comes over an insecure connection, leaves the secure ones alone.
///
/// # Errors
///
/// [`Ignored::Hides`], where a secure cookie of the same name would be hard to tell from it.
pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    // step 6: protect what is secure
    let is_hidden = |old: &Cookie| {
        old.secure
            && old.name == new.name
            && (domain_matches(&old.domain, &new.domain)
                || domain_matches(&new.domain, &old.domain))
            && path_matches(&new.path, &old.path)
    };
    if kept.iter().any(is_hidden) {
        return Err(Ignored::Hides);
    }
    Ok(())
}
// ANCHOR_END: flags
