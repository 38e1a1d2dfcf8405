//! A cookie cut into its parts, and the check that comes before everything else.

use signed_cookies::equal;

use crate::error::{Error, Part, decode_part};
use crate::signature::sign_text;

// ANCHOR: parts
/// The parts of a cookie, as they stand in it. They aren't checked yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// What the signature is over: payload and time, with the dot between them.
    pub signed: &'a str,
    /// The session, packed. One that is compressed begins with a dot.
    pub payload: &'a str,
    /// When it was signed.
    pub time: &'a str,
    /// The signature, in base64url.
    pub signature: &'a str,
}
// ANCHOR_END: parts

// ANCHOR: split
/// Cuts a cookie into its parts.
///
/// # Errors
///
/// [`Error::Parts`], which says how many dots there are: two is the least.
pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    // step 2: cut from the right
    let dots = cookie.matches('.').count();
    let (signed, signature) = cookie.rsplit_once('.').ok_or(Error::Parts { dots })?;
    let (payload, time) = signed.rsplit_once('.').ok_or(Error::Parts { dots })?;
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}

/// Checks the signature, and looks at nothing else.
///
/// # Errors
///
/// [`Error::Base64`] or [`Error::NotCanonical`] where the signature isn't the one base64url text for
/// its bytes, and [`Error::Signature`] where it doesn't fit.
pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    // step 2: compare the signature with the one that it should be
    let signature = decode_part(Part::Signature, parts.signature)?;
    if equal(&signature, &sign_text(key, parts.signed)) {
        Ok(())
    } else {
        Err(Error::Signature {
            bytes: signature.len(),
        })
    }
}
// ANCHOR_END: split
