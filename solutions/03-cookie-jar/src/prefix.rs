//! What a name promises (sections 5.4 and 5.7, steps 20 to 22).

use crate::cookie::Cookie;
use crate::reason::Ignored;

// ANCHOR: prefix
/// Whether a cookie keeps what its name promises. `has_path` says whether the line had a `Path`.
///
/// # Errors
///
/// [`Ignored::Prefix`] where it doesn't.
pub fn check_prefix(cookie: &Cookie, has_path: bool) -> Result<(), Ignored> {
    // step 6: protect what is secure
    let begins = |text: &[u8], prefix: &[u8]| {
        let start = text.get(..prefix.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    let is_kept = if cookie.name.is_empty() {
        // A server could take the value for a name.
        !begins(&cookie.value, b"__Secure-") && !begins(&cookie.value, b"__Host-")
    } else if begins(&cookie.name, b"__Host-") {
        cookie.secure && cookie.host_only && has_path && cookie.path == b"/"
    } else {
        cookie.secure || !begins(&cookie.name, b"__Secure-")
    };
    if is_kept {
        Ok(())
    } else {
        Err(Ignored::Prefix)
    }
}
// ANCHOR_END: prefix
