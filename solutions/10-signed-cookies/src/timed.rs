//! The third stage: the signature covers the time at which it was made.

use crate::error::Error;
use crate::mac::{equal, hmac_sha256};
use crate::text::{decode, encode};

/// How long a shop believes a cookie: a day, in seconds.
pub const DAY: u64 = 24 * 60 * 60;

// ANCHOR: timed
/// A cookie's value with a signature for this name, made now: `value.time.signature`.
///
/// `now` is in seconds since 1970, and stands in the text as a decimal number.
pub fn sign_timed(key: &[u8], name: &str, value: &str, now: u64) -> String {
    // step 6: sign the time with the rest
    let dated = format!("{value}.{now}");
    let signature = hmac_sha256(key, &timed_message(name, &dated));
    format!("{dated}.{}", encode(&signature))
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
    // step 6: check the signature first, and then the time
    let (dated, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
    let expected = hmac_sha256(key, &timed_message(name, dated));
    if !equal(&decode(signature)?, &expected) {
        return Err(Error::Signature);
    }
    let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
    match now.checked_sub(signed_at) {
        None => Err(Error::Future),
        Some(age) if age > max_age => Err(Error::Expired),
        Some(_) => Ok(value.to_owned()),
    }
}

/// `dated` is the text before the signature, as it was received: the dot before the time has only
/// one place in it.
fn timed_message(name: &str, dated: &str) -> Vec<u8> {
    let length = (name.len() as u64).to_be_bytes();
    [&length, name.as_bytes(), dated.as_bytes()].concat()
}
// ANCHOR_END: timed
