//! The session in the headers: what comes in, and what goes out.

use axum::http::header::{CACHE_CONTROL, SET_COOKIE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use cookie_header::cookies;

use crate::date::Date;
use crate::key::{MAX_AGE, SecretKey};
use crate::limits::MOST;
use crate::session::Session;
use crate::value::{Dict, Value};

// ANCHOR: name
/// The name of Flask's cookie, unless an app chose another.
pub(crate) const NAME: &str = "session";
// ANCHOR_END: name

// ANCHOR: read
/// The session that a request brings: an empty one where it has no cookie for it, more than one, or
/// one that isn't valid.
pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    // step 9: open the session's cookie
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == NAME.as_bytes());
    match (found.next(), found.next()) {
        // What isn't UTF-8 is no session either: Flask writes ASCII.
        (Some(only), None) => str::from_utf8(&only.value)
            .ok()
            .and_then(|value| key.open(value, now, MAX_AGE).ok())
            .unwrap_or_default(),
        _ => Dict::new(),
    }
}
// ANCHOR_END: read

// ANCHOR: write
/// Adds to an answer what its session asks for. Every answer that depends on the session says so to
/// caches. One that changed it sets the cookie, or deletes it where nothing is left. An error of the
/// server's changes nothing.
pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    // step 9: say what the session needs said
    let is_error = response.status().is_server_error();
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Cookie"));
    if is_error || !session.is_modified() {
        return;
    }
    let values = session.values();
    let cookie = if values.is_empty() {
        set_cookie("", Some(Date::from_seconds(0)))
    } else {
        let is_permanent = values.get("_permanent") == Some(&Value::Bool(true));
        let end = now.saturating_add(MAX_AGE).cast_signed();
        let expires = is_permanent.then(|| Date::from_seconds(end));
        set_cookie(&key.sign(&values, now), expires)
    };
    headers.append(SET_COOKIE, cookie);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
// ANCHOR_END: write

// ANCHOR: set
/// A `Set-Cookie` line for the session's cookie. Where it has an end, the browser keeps it until then,
/// and otherwise until it is closed. Warns of one that is [`too_long`].
pub(crate) fn set_cookie(value: &str, expires: Option<Date>) -> HeaderValue {
    if let Some(warning) = too_long(value) {
        eprintln!("Warning: {warning}.");
    }
    let expires = expires.map_or_else(String::new, |date| format!(" Expires={date};"));
    let line = format!("{NAME}={value};{expires} HttpOnly; Path=/; SameSite=Lax");
    HeaderValue::try_from(line).expect("letters, digits, dots, - and _, and a date")
}
// ANCHOR_END: set

/// What to say about a session that no browser keeps. Flask sends it all the same, and so do we: who
/// uses the cookie without a browser may have no limit.
pub fn too_long(value: &str) -> Option<String> {
    let bytes = NAME.len() + value.len();
    (bytes > MOST).then(|| {
        format!(
            "the session's cookie has {bytes} bytes, and a browser drops more than {MOST} without a \
             word. Keep less in the session"
        )
    })
}
