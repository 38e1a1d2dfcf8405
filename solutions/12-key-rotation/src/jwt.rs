//! A JSON Web Token, opened by a ring that says which algorithm each key is for (RFC 7519, RFC 8725).

use serde_json::{Map, Value};
use signed_cookies::{Error, decode};

use crate::jwt_error::JwtError;
use crate::jwt_key::{JwtKey, JwtRing};
use crate::strict::strict_object;

// ANCHOR: types
/// The most bytes of a token: what doesn't fit into a header field is no token of ours.
pub const LONGEST_TOKEN: usize = 4096;

/// A token cut into its parts, none of which is checked yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JwtParts<'a> {
    /// What the signature is over: header and claims, with the dot between them.
    pub signed: &'a str,
    /// The header, in base64url.
    pub header: &'a str,
    /// The claims, in base64url.
    pub claims: &'a str,
    /// The signature, in base64url.
    pub signature: &'a str,
}

/// What a header says, as far as it counts. No signature has been checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The algorithm that the sender claims.
    pub alg: String,
    /// The ID of the key that the sender claims.
    pub kid: Option<String>,
    /// What kind of token it is.
    pub typ: Option<String>,
}

/// A token whose signature fits. What it claims isn't checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jwt {
    /// What kind of token it is, by its header.
    pub typ: Option<String>,
    /// What it claims.
    pub claims: Map<String, Value>,
}
// ANCHOR_END: types

// ANCHOR: jwt
/// Cuts a token into its three parts.
///
/// # Errors
///
/// [`JwtError::TooLong`], or [`JwtError::Parts`] for fewer or more parts than three, however many.
pub fn split_jwt(token: &str) -> Result<JwtParts<'_>, JwtError> {
    // step 9: cut into three parts, and no other number
    if token.len() > LONGEST_TOKEN {
        return Err(JwtError::TooLong);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(JwtError::Parts)?;
    let (header, claims) = signed.split_once('.').ok_or(JwtError::Parts)?;
    if claims.contains('.') {
        return Err(JwtError::Parts);
    }
    Ok(JwtParts {
        signed,
        header,
        claims,
        signature,
    })
}

/// Reads a header.
///
/// # Errors
///
/// [`JwtError::NotBase64`], [`JwtError::NotCanonical`], and [`JwtError::Header`] where it isn't a JSON object
/// without a name that stands twice, or where `alg` isn't a text; [`JwtError::Malformed`] where `kid` or `typ`
/// is there, and isn't a text; [`JwtError::Critical`] where there is a `crit`.
pub fn read_header(text: &str) -> Result<Header, JwtError> {
    // step 9: read the header strictly
    let header = strict_object(&decode_part(text)?).ok_or(JwtError::Header)?;
    let optional = |name: &'static str| match header.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(JwtError::Malformed(name)),
    };
    if header.contains_key("crit") {
        return Err(JwtError::Critical);
    }
    Ok(Header {
        alg: optional("alg").ok().flatten().ok_or(JwtError::Header)?,
        kid: optional("kid")?,
        typ: optional("typ")?,
    })
}

impl JwtRing {
    /// The key with this ID; without an ID, the ring's only key.
    ///
    /// # Errors
    ///
    /// [`JwtError::Key`].
    pub fn find(&self, id: Option<&str>) -> Result<&JwtKey, JwtError> {
        // step 9: look the key up
        let mut all = self.keys.values();
        let found = match (id, all.next(), all.next()) {
            (Some(id), ..) => self.keys.get(id),
            (None, Some(only), None) => Some(only),
            (None, ..) => None,
        };
        found.ok_or(JwtError::Key)
    }
}

/// Opens a token with a ring: the signature is checked, by the algorithm that the key is for, and then the
/// claims are read. Whether they are true now is for the next step.
///
/// # Errors
///
/// Those of [`split_jwt`], [`read_header`] and [`JwtRing::find`]; [`JwtError::Algorithm`];
/// [`JwtError::NotBase64`] or [`JwtError::NotCanonical`] for the signature, and [`JwtError::Signature`]; and
/// only then the same two for the claims, and [`JwtError::Claims`].
pub fn open_jwt(ring: &JwtRing, token: &str) -> Result<Jwt, JwtError> {
    // step 9: let the key say how to check it
    let parts = split_jwt(token)?;
    let header = read_header(parts.header)?;
    let key = ring.find(header.kid.as_deref())?;
    if header.alg != key.algorithm() {
        return Err(JwtError::Algorithm);
    }
    if !key.fits(parts.signed, &decode_part(parts.signature)?) {
        return Err(JwtError::Signature);
    }
    let claims = strict_object(&decode_part(parts.claims)?).ok_or(JwtError::Claims)?;
    let typ = header.typ;
    Ok(Jwt { typ, claims })
}
// ANCHOR_END: jwt

// ANCHOR: part
/// The bytes of a part.
pub(crate) fn decode_part(text: &str) -> Result<Vec<u8>, JwtError> {
    decode(text).map_err(|error| match error {
        Error::NotCanonical => JwtError::NotCanonical,
        _ => JwtError::NotBase64,
    })
}
// ANCHOR_END: part
