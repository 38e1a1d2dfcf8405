//! The two headers of the shop's cookies: read by chapter 02, and written by the crate `cookie`.

use axum::http::{HeaderMap, HeaderValue};
use cookie::{Cookie, SameSite};
use cookie_header::cookies;

/// The value of the cookie with this name; nothing for two of them, as since chapter 01.
pub fn one_cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == name.as_bytes());
    match (found.next(), found.next()) {
        (Some(only), None) => String::from_utf8(only.value).ok(),
        _ => None,
    }
}

/// A `Set-Cookie` line for the pages below `path`. Name and value are the shop's own letters, digits
/// and dots, so any of them may stand in a header.
pub fn set_cookie(name: &str, value: &str, path: &str) -> HeaderValue {
    let cookie = Cookie::build((name, value))
        .path(path)
        .http_only(true)
        .same_site(SameSite::Lax);
    HeaderValue::try_from(cookie.to_string()).expect("letters, digits, dots, - and _")
}
