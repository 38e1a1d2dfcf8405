//! The two headers of the shop's cookies, by chapter 02.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use cookie_header::{Error, SameSite, SetCookie, cookies};

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

/// A `Set-Cookie` line for the whole shop.
///
/// # Errors
///
/// Those of chapter 02: the value has a byte that can't stand in a header, or name and value have so
/// many together that a browser would drop the cookie without a word.
pub fn set_cookie(name: &str, value: &str) -> Result<HeaderValue, Error> {
    let cookie = SetCookie::new(name, value).path("/");
    cookie.http_only().same_site(SameSite::Lax).header_value()
}

/// An answer that sets a cookie; or 400 where there is none to set, since a visitor's text was too long.
pub fn with_cookie(cookie: Result<HeaderValue, Error>, answer: impl IntoResponse) -> Response {
    match cookie {
        Ok(cookie) => ([(SET_COOKIE, cookie)], answer).into_response(),
        Err(error) => {
            let refusal = format!("No browser would keep this cookie: {error}.");
            (StatusCode::BAD_REQUEST, refusal).into_response()
        }
    }
}
