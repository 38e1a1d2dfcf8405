//! What `Secure` and `HttpOnly` ask for (section 5.7, steps 13, 15 and 16; section 5.8.3).

use crate::cookie::Cookie;
use crate::host::domain_matches;
use crate::path::path_matches;
use crate::reason::{Flag, Ignored};
use crate::request::Request;

/// Whether a cookie's flags let this request set it, replace it, or see it.
///
/// # Errors
///
/// The flag that doesn't.
pub fn check_flags(cookie: &Cookie, request: &Request) -> Result<(), Flag> {
    todo!("step 6: protect what is secure")
}

/// Whether a cookie without `Secure`, which comes over an insecure connection, leaves the secure ones alone.
///
/// # Errors
///
/// [`Ignored::Hides`], where a secure cookie of the same name would be hard to tell from it.
pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    todo!("step 6: protect what is secure")
}
