//! The two headers of the shop's cookies, by the crate `cookie`.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use cookie::{Cookie, SameSite};

/// The value of the cookie with this name; nothing for two of them, as since chapter 01.
pub fn one_cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(COOKIE).iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let cookies = lines.flat_map(Cookie::split_parse).flatten();
    let mut found = cookies.filter(|cookie| cookie.name() == name);
    match (found.next(), found.next()) {
        (Some(only), None) => Some(only.value().to_owned()),
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
