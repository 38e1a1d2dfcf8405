//! The first stage: the signature covers the value.

use crate::error::Error;
use crate::mac::{equal, hmac_sha256};
use crate::text::{decode, encode};

/// A cookie's value with its signature: `value.signature`, the signature in base64url.
///
/// The value may hold dots. That it may stand in a cookie is the caller's business.
pub fn sign_value(key: &[u8], value: &str) -> String {
    todo!("step 4: append the signature")
}

/// What stands before the last dot, and the bytes of the signature that stands behind it. Whether they
/// fit isn't looked at.
///
/// # Errors
///
/// [`Error::Parts`] without a dot; [`Error::NotBase64`] or [`Error::NotCanonical`] where what stands
/// behind the last one can't be read.
pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    todo!("step 4: part the value from its signature")
}

/// The value of a text that [`sign_value`] made with this key.
///
/// # Errors
///
/// Those of [`split_signature`]; and [`Error::Signature`] where the signature isn't this value's.
pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    todo!("step 4: check the signature, and return the value")
}
