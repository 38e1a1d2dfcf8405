//! The first stage: the signature covers the value.

use crate::error::Error;
use crate::mac::{equal, hmac_sha256};
use crate::text::{decode, encode};

// ANCHOR: value
/// A cookie's value with its signature: `value.signature`, the signature in base64url.
///
/// The value may hold dots. That it may stand in a cookie is the caller's business.
pub fn sign_value(key: &[u8], value: &str) -> String {
    // step 4: append the signature
    format!("{value}.{}", encode(&hmac_sha256(key, value.as_bytes())))
}

/// The value of a text that [`sign_value`] made with this key.
///
/// # Errors
///
/// [`Error::Parts`] without a dot; [`Error::NotBase64`], [`Error::NotCanonical`] or
/// [`Error::Signature`] where the last part isn't this value's signature.
pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    // step 4: check the signature, and return the value
    let (value, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    let expected = hmac_sha256(key, value.as_bytes());
    if equal(&decode(signature)?, &expected) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
// ANCHOR_END: value
