//! The third stage: the signature covers the time at which it was made.

use crate::error::Error;
use crate::mac::{equal, hmac_sha256};
use crate::text::{decode, encode};

/// How long a shop believes a cookie: a day, in seconds.
pub const DAY: u64 = 24 * 60 * 60;

/// A cookie's value with a signature for this name, made now: `value.time.signature`.
///
/// `now` is in seconds since 1970, and stands in the text as a decimal number.
pub fn sign_timed(key: &[u8], name: &str, value: &str, now: u64) -> String {
    todo!("step 6: sign the time with the rest")
}

/// The value of a text that [`sign_timed`] made with this key for this name, at most `max_age`
/// seconds before `now`.
///
/// # Errors
///
/// [`Error::Parts`] where a part is missing; [`Error::NotBase64`], [`Error::NotCanonical`] or
/// [`Error::Signature`] where the last part isn't the signature of the rest; and only then
/// [`Error::Time`], [`Error::Future`] or [`Error::Expired`].
pub fn open_timed(
    key: &[u8],
    name: &str,
    text: &str,
    now: u64,
    max_age: u64,
) -> Result<String, Error> {
    todo!("step 6: check the signature first, and then the time")
}
