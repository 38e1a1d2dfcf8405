//! What a token says, for a person with a question, and the first check that it fails. Given.

use flask_cookies::Date;
use serde_json::{Map, Value};
use signed_cookies::decode;

use crate::claims::check_times;
use crate::jwt::{open_jwt, read_header, split_jwt};
use crate::jwt_key::JwtRing;
use crate::strict::strict_object;

/// A day: what the command takes for the longest life of a token.
const DAY: u64 = 24 * 60 * 60;

/// The report on a token, and whether a server with this ring would take it at `now`. Without a ring, the
/// signature isn't checked.
pub fn jwt_report(token: &str, ring: Option<&JwtRing>, now: u64) -> (String, bool) {
    let token = token.trim();
    let parts = match split_jwt(token) {
        Ok(parts) => parts,
        Err(error) => return (format!("That is no token: {error}."), false),
    };
    let opened = ring.map(|ring| open_jwt(ring, token).map(|jwt| jwt.claims));
    let (signature, claims) = match opened {
        None => {
            let claims = decode(parts.claims).ok();
            let claims = claims.and_then(|bytes| strict_object(&bytes));
            let how = "not checked. Give the key with --secret or --pem";
            (how.to_owned(), claims)
        }
        Some(Ok(claims)) => ("fits".to_owned(), Some(claims)),
        Some(Err(error)) => (format!("{error}."), None),
    };
    let times = claims.as_ref().map(|claims| check_times(claims, now, DAY));
    let shown = match (&claims, times) {
        (Some(claims), Some(Ok(()))) => format!("now is between them{}", end_of(claims)),
        (Some(claims), Some(Err(error))) => format!("{error}{}.", end_of(claims)),
        _ => "not checked".to_owned(),
    };
    let (header, claims) = (readable(parts.header), readable(parts.claims));
    let report =
        format!("header: {header}\nclaims: {claims}\nsignature: {signature}\ntimes: {shown}");
    (report, ring.is_some() && times == Some(Ok(())))
}

/// The end of a token as a date, in brackets, if it has one.
fn end_of(claims: &Map<String, Value>) -> String {
    let end = claims.get("exp").and_then(Value::as_u64);
    let end = end.and_then(|end| i64::try_from(end).ok());
    end.map_or(String::new(), |end| {
        format!(" (exp is {})", Date::from_seconds(end))
    })
}

/// The key that a token names, unchecked: what to call a key from the command line.
pub fn named_key(token: &str) -> Option<String> {
    read_header(split_jwt(token.trim()).ok()?.header).ok()?.kid
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
