//! What caches have to be told.

use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{HeaderMap, HeaderValue};

/// Says that the answer depends on the request's `Cookie` header (RFC 9110, section 12.5.5), so that a
/// cache doesn't give one visitor's page to another. What `Vary` says already, it goes on saying.
pub fn vary_by_cookie(headers: &mut HeaderMap) {
    todo!("step 2: tell the caches")
}

/// Says that no cache may keep the answer (RFC 9111, section 5.2.2.5): it holds a cookie that is meant for
/// one visitor, and `Vary` doesn't stop a cache from giving it to the next who has none.
pub fn forbid_storing(headers: &mut HeaderMap) {
    todo!("step 2: tell the caches")
}
