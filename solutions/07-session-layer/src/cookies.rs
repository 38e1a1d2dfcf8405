//! The session's cookie, in and out.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue};
use cookie::{Cookie, CookieBuilder, SameSite, time};
use cookie_header::cookies;
use session_ids::SessionId;

use crate::Settings;

// ANCHOR: sent
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
// ANCHOR_END: sent

// ANCHOR: sent_id
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
// ANCHOR_END: sent_id

// ANCHOR: session_cookie
/// The `Set-Cookie` value that gives the browser this ID, for so long.
pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    // step 1: write the cookie
    let seconds = i64::try_from(max_age.as_secs()).unwrap_or(i64::MAX);
    let cookie = with_attributes(settings, id.text()).max_age(time::Duration::seconds(seconds));
    header_value(cookie.build())
}

/// The `Set-Cookie` value that takes the ID away again.
pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    // step 1: write the cookie
    header_value(with_attributes(settings, String::new()).removal().build())
}

/// What a browser looks at to find the cookie, and what it is asked to do with it: the same for a cookie
/// and for its removal.
fn with_attributes(settings: &Settings, value: String) -> CookieBuilder<'static> {
    Cookie::build((settings.cookie_name, value))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
}

fn header_value(cookie: Cookie) -> HeaderValue {
    let line = cookie.to_string();
    HeaderValue::try_from(line).expect("a name of ours, an ID, and attributes are visible ASCII")
}
// ANCHOR_END: session_cookie
