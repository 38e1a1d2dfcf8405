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

/// The name of Flask's cookie, unless an app chose another.
pub(crate) const NAME: &str = "session";

/// The session that a request brings: an empty one where it has no cookie for it, more than one, or
/// one that isn't valid.
pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    todo!("step 9: open the session's cookie")
}

/// Adds to an answer what its session asks for. Every answer that depends on the session says so to
/// caches. One that changed it sets the cookie, or deletes it where nothing is left. An error of the
/// server's changes nothing.
pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    todo!("step 9: say what the session needs said")
}

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
