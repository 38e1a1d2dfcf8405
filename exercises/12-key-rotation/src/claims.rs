//! What a token claims, checked against what the server expects.

use serde_json::{Map, Value};

use crate::jwt::Jwt;
use crate::jwt_error::JwtError;

/// What a server expects of its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// Who makes them.
    pub issuer: String,
    /// What this server is called in them.
    pub audience: String,
    /// What their header's `typ` is: `at+jwt` for an access token.
    pub typ: String,
    /// How many seconds ahead of now their `exp` may be, at most.
    pub longest: u64,
}

/// The time in a claim, in seconds since 1970; nothing where the claim is missing.
///
/// # Errors
///
/// [`JwtError::Malformed`] for whatever isn't an integer from 0 to the largest `u64`.
pub fn time_claim(
    claims: &Map<String, Value>,
    name: &'static str,
) -> Result<Option<u64>, JwtError> {
    todo!("step 10: read a time")
}

/// Whether the claims are valid at `now`. A token is valid before its `exp`, from its `nbf` on, and not before
/// its `iat`. It has an `exp`, at most `longest` seconds ahead.
///
/// # Errors
///
/// [`JwtError::Missing`] without an `exp`, those of [`time_claim`], and [`JwtError::Expired`],
/// [`JwtError::TooFar`], [`JwtError::NotYet`] or [`JwtError::Future`].
pub fn check_times(claims: &Map<String, Value>, now: u64, longest: u64) -> Result<(), JwtError> {
    todo!("step 10: compare three times with the clock")
}

/// Whether the claims' `aud` names this server: as its text, or as an element of its list.
///
/// # Errors
///
/// [`JwtError::Missing`] without one, [`JwtError::Malformed`] for anything but a text or a list of texts, and
/// [`JwtError::Audience`].
pub fn check_audience(claims: &Map<String, Value>, ours: &str) -> Result<(), JwtError> {
    todo!("step 10: find ourselves among the audience")
}

impl Expected {
    /// Checks a token's type, issuer, audience and times, and gives its subject.
    ///
    /// # Errors
    ///
    /// [`JwtError::Missing`] or [`JwtError::Malformed`] for `typ`, `iss` or `sub`; [`JwtError::Type`], and
    /// [`JwtError::Issuer`]; those of [`check_audience`] and [`check_times`].
    pub fn check(&self, jwt: &Jwt, now: u64) -> Result<String, JwtError> {
        todo!("step 10: check everything that it claims")
    }
}

/// Whether a header's `typ` is this one. It is a media type, so capitals don't count, and `application/` may
/// stand before it (RFC 7515, section 4.1.9).
pub(crate) fn is_type(typ: &str, expected: &str) -> bool {
    let prefix = "application/";
    let bare = match typ.get(..prefix.len()) {
        Some(start) if start.eq_ignore_ascii_case(prefix) => &typ[prefix.len()..],
        _ => typ,
    };
    bare.eq_ignore_ascii_case(expected)
}

/// The text in a claim that has to be there.
pub(crate) fn text_claim<'a>(
    claims: &'a Map<String, Value>,
    name: &'static str,
) -> Result<&'a str, JwtError> {
    match claims.get(name) {
        None => Err(JwtError::Missing(name)),
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(JwtError::Malformed(name)),
    }
}
