//! The second stage: the signature covers the cookie's name, too.

use crate::error::Error;
use crate::mac::{equal, hmac_sha256};
use crate::text::encode;
use crate::value::split_signature;

// ANCHOR: stage
/// A cookie's value with a signature for this name only: `value.signature`.
///
/// The name is a cookie's, as chapter 02 checks it: letters, digits and a few signs, and no `=`.
pub fn sign_named(key: &[u8], name: &str, value: &str) -> String {
    let signature = hmac_sha256(key, &named_message(name, value));
    format!("{value}.{}", encode(&signature))
}

/// The value of a text that [`sign_named`] made with this key for this name.
///
/// # Errors
///
/// Those of [`open_value`](crate::open_value).
pub fn open_named(key: &[u8], name: &str, text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key, &named_message(name, value))) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
// ANCHOR_END: stage

// ANCHOR: named_message
/// What is signed for a cookie with this name and this value: bytes that no other name and value have.
pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    // step 5: sign where the name ends
    let length = (name.len() as u64).to_be_bytes();
    [&length, name.as_bytes(), value.as_bytes()].concat()
}
// ANCHOR_END: named_message
