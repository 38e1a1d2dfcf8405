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

/// What stands before the last dot, and the bytes of the signature that stands behind it. Whether they
/// fit isn't looked at.
///
/// # Errors
///
/// [`Error::Parts`] without a dot; [`Error::NotBase64`] or [`Error::NotCanonical`] where what stands
/// behind the last one can't be read.
pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    // step 4: part the value from its signature
    let (value, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    Ok((value, decode(signature)?))
}

/// The value of a text that [`sign_value`] made with this key.
///
/// # Errors
///
/// Those of [`split_signature`]; and [`Error::Signature`] where the signature isn't this value's.
pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    // step 4: check the signature, and return the value
    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
// ANCHOR_END: value
