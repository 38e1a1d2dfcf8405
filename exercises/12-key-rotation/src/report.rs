//! What a token says, for a person with a question, and the first check that it fails. Given.

use serde_json::Value;
use signed_cookies::decode;

use crate::claims::check_times;
use crate::jwt::{Jwt, open_jwt, split_jwt};
use crate::jwt_error::JwtError;
use crate::jwt_key::JwtRing;

/// A day: what the command takes for the longest life of a token.
const DAY: u64 = 24 * 60 * 60;

/// The report on a token, and whether a server with this ring would take it at `now`. Without a ring, the
/// signature isn't checked.
pub fn jwt_report(token: &str, ring: Option<&JwtRing>, now: u64) -> (String, bool) {
    let token = token.trim();
    let (header, claims) = match split_jwt(token) {
        Ok(parts) => (readable(parts.header), readable(parts.claims)),
        Err(error) => return (format!("That is no token: {error}."), false),
    };
    let (signature, jwt) = match ring.map(|ring| open_jwt(ring, token)) {
        None => (
            "not checked. Give the key with --secret or --pem".to_owned(),
            None,
        ),
        Some(Ok(jwt)) => ("fits".to_owned(), Some(jwt)),
        Some(Err(error)) => (format!("{error}."), None),
    };
    let times = jwt.as_ref().map(|jwt| times(jwt, now));
    let shown = match times {
        None => "not checked".to_owned(),
        Some(Ok(())) => "now is between them".to_owned(),
        Some(Err(error)) => format!("{error}."),
    };
    let report =
        format!("header: {header}\nclaims: {claims}\nsignature: {signature}\ntimes: {shown}");
    (report, times == Some(Ok(())))
}

fn times(jwt: &Jwt, now: u64) -> Result<(), JwtError> {
    check_times(&jwt.claims, now, DAY)
}

/// A part as JSON, or why it isn't.
fn readable(part: &str) -> String {
    match decode(part) {
        Ok(bytes) => match serde_json::from_slice::<Value>(&bytes) {
            Ok(value) => value.to_string(),
            Err(_) => format!("no JSON: {}", bytes.escape_ascii()),
        },
        Err(error) => format!("{error}."),
    }
}
