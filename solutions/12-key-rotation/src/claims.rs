//! What a token claims, checked against what the server expects.

use serde_json::{Map, Value};

use crate::jwt::Jwt;
use crate::jwt_error::JwtError;

// ANCHOR: types
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
// ANCHOR_END: types

// ANCHOR: claims
/// The time in a claim, in seconds since 1970; nothing where the claim is missing.
///
/// # Errors
///
/// [`JwtError::Malformed`] for whatever isn't an integer from 0 to the largest `u64`.
pub fn time_claim(
    claims: &Map<String, Value>,
    name: &'static str,
) -> Result<Option<u64>, JwtError> {
    // step 10: read a time
    let Some(value) = claims.get(name) else {
        return Ok(None);
    };
    let time = value.as_u64().ok_or(JwtError::Malformed(name))?;
    Ok(Some(time))
}

/// Whether the claims are valid at `now`. A token is valid before its `exp`, from its `nbf` on, and not before
/// its `iat`. It has an `exp`, at most `longest` seconds ahead.
///
/// # Errors
///
/// [`JwtError::Missing`] without an `exp`, those of [`time_claim`], and [`JwtError::Expired`],
/// [`JwtError::TooFar`], [`JwtError::NotYet`] or [`JwtError::Future`].
pub fn check_times(claims: &Map<String, Value>, now: u64, longest: u64) -> Result<(), JwtError> {
    // step 10: compare three times with the clock
    let end = time_claim(claims, "exp")?.ok_or(JwtError::Missing("exp"))?;
    let start = time_claim(claims, "nbf")?;
    let made = time_claim(claims, "iat")?;
    match end.checked_sub(now) {
        None | Some(0) => Err(JwtError::Expired),
        Some(ahead) if ahead > longest => Err(JwtError::TooFar),
        Some(_) if start.is_some_and(|start| now < start) => Err(JwtError::NotYet),
        Some(_) if made.is_some_and(|made| now < made) => Err(JwtError::Future),
        Some(_) => Ok(()),
    }
}

/// Whether the claims' `aud` names this server: as its text, or as an element of its list.
///
/// # Errors
///
/// [`JwtError::Missing`] without one, [`JwtError::Malformed`] for anything but a text or a list of texts, and
/// [`JwtError::Audience`].
pub fn check_audience(claims: &Map<String, Value>, ours: &str) -> Result<(), JwtError> {
    // step 10: find ourselves among the audience
    let is_ours = match claims.get("aud") {
        None => return Err(JwtError::Missing("aud")),
        Some(Value::String(only)) => only == ours,
        Some(Value::Array(all)) if all.iter().all(Value::is_string) => {
            all.iter().any(|one| one == ours)
        }
        Some(_) => return Err(JwtError::Malformed("aud")),
    };
    is_ours.then_some(()).ok_or(JwtError::Audience)
}

impl Expected {
    /// Checks a token's type, issuer, audience and times, and gives its subject.
    ///
    /// # Errors
    ///
    /// [`JwtError::Missing`] or [`JwtError::Malformed`] for `typ`, `iss` or `sub`; [`JwtError::Type`], and
    /// [`JwtError::Issuer`]; those of [`check_audience`] and [`check_times`].
    pub fn check(&self, jwt: &Jwt, now: u64) -> Result<String, JwtError> {
        // step 10: check everything that it claims
        let typ = jwt.typ.as_deref().ok_or(JwtError::Missing("typ"))?;
        if !is_type(typ, &self.typ) {
            return Err(JwtError::Type);
        }
        if text_claim(&jwt.claims, "iss")? != self.issuer {
            return Err(JwtError::Issuer);
        }
        check_audience(&jwt.claims, &self.audience)?;
        check_times(&jwt.claims, now, self.longest)?;
        Ok(text_claim(&jwt.claims, "sub")?.to_owned())
    }
}
// ANCHOR_END: claims

// ANCHOR: given
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
// ANCHOR_END: given
