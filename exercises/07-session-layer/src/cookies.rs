//! The session's cookie, in and out.

use std::time::Duration;

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use cookie::{Cookie, CookieBuilder, SameSite, time};
use session_ids::SessionId;

use crate::Settings;

/// What a request says about its session.
#[derive(Debug, Clone)]
pub enum SentId {
    /// It has no cookie of the session's name.
    Nothing,
    /// It has one that is no ID, or several of them.
    Unusable,
    /// It has this ID.
    One(SessionId),
}

/// The ID that a request's `Cookie` headers carry under this name. Of two cookies with one name,
/// an attacker may have set either.
pub fn sent_id(headers: &HeaderMap, name: &str) -> SentId {
    let lines = headers.get_all(COOKIE).iter();
    let mut found = lines
        .map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned())
        .flat_map(Cookie::split_parse)
        .flatten()
        .filter(|cookie| cookie.name() == name);
    match (found.next(), found.next()) {
        (None, _) => SentId::Nothing,
        (Some(only), None) => SessionId::parse(only.value()).map_or(SentId::Unusable, SentId::One),
        (Some(_), Some(_)) => SentId::Unusable,
    }
}

/// The `Set-Cookie` value that gives the browser this ID, for so long.
pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    todo!("step 1: write the cookie")
}

/// The `Set-Cookie` value that takes the ID away again.
pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    todo!("step 1: write the cookie")
}
