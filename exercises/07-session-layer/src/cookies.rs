//! The session's cookie, in and out.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue};
use cookie::{Cookie, CookieBuilder, SameSite, time};
use cookie_header::cookies;
use session_ids::SessionId;

use crate::Settings;

/// What a request says about its session.
#[derive(Debug, Clone)]
pub enum SentId {
    /// It has no cookie of the session's name.
    Nothing,
    /// It has one, and that is no ID.
    Unusable,
    /// It has several of them. Whatever the server sets, the next request will have several, too.
    Several,
    /// It has this ID.
    One(SessionId),
}

/// The ID that a request's `Cookie` headers carry under this name. Of two cookies with one name,
/// an attacker may have set either.
pub fn sent_id(headers: &HeaderMap, name: &str) -> SentId {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == name.as_bytes());
    match (found.next(), found.next()) {
        (None, _) => SentId::Nothing,
        (Some(only), None) => id_in(&only.value).map_or(SentId::Unusable, SentId::One),
        (Some(_), Some(_)) => SentId::Several,
    }
}

fn id_in(value: &[u8]) -> Option<SessionId> {
    SessionId::parse(str::from_utf8(value).ok()?).ok()
}

/// The `Set-Cookie` value that gives the browser this ID, for so long.
pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    todo!("step 1: write the cookie")
}

/// The `Set-Cookie` value that takes the ID away again.
pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    todo!("step 1: write the cookie")
}
