//! What a name promises (sections 5.4 and 5.7, steps 20 to 22).

use crate::cookie::Cookie;
use crate::reason::Ignored;

/// Whether a cookie keeps what its name promises. `has_path` says whether the line had a `Path`.
///
/// # Errors
///
/// [`Ignored::Prefix`] where it doesn't.
pub fn check_prefix(cookie: &Cookie, has_path: bool) -> Result<(), Ignored> {
    todo!("step 6: protect what is secure")
}
