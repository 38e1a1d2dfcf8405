//! The second stage: the signature covers the cookie's name, too.

use crate::error::Error;
use crate::mac::{equal, hmac_sha256};
use crate::text::{decode, encode};

// ANCHOR: named
/// A cookie's value with a signature for this name only: `value.signature`.
///
/// The name is a cookie's, as chapter 02 checks it: letters, digits and a few signs, and no `=`.
pub fn sign_named(key: &[u8], name: &str, value: &str) -> String {
    // step 5: sign the name with the value
    let signature = hmac_sha256(key, &named_message(name, value));
    format!("{value}.{}", encode(&signature))
}

/// The value of a text that [`sign_named`] made with this key for this name.
///
/// # Errors
///
/// Those of [`open_value`](crate::open_value).
pub fn open_named(key: &[u8], name: &str, text: &str) -> Result<String, Error> {
    // step 5: check the signature of name and value
    let (value, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    let expected = hmac_sha256(key, &named_message(name, value));
    if equal(&decode(signature)?, &expected) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}

/// The name's length comes first, so that no part of the value can pass for the name's end.
fn named_message(name: &str, value: &str) -> Vec<u8> {
    let length = (name.len() as u64).to_be_bytes();
    [&length, name.as_bytes(), value.as_bytes()].concat()
}
// ANCHOR_END: named
