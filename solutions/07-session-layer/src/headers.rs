//! What caches have to be told.

use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{HeaderMap, HeaderValue};

// ANCHOR: vary_by_cookie
/// Says that the answer depends on the request's `Cookie` header (RFC 9110, section 12.5.5), so that a
/// cache doesn't give one visitor's page to another. What `Vary` says already, it goes on saying.
pub fn vary_by_cookie(headers: &mut HeaderMap) {
    // step 2: tell the caches
    let says_so = headers
        .get_all(VARY)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .any(|name| matches!(name.trim(), "*") || name.trim().eq_ignore_ascii_case("cookie"));
    if !says_so {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}

/// Says that no cache may keep the answer (RFC 9111, section 5.2.2.5): it holds a cookie that is meant for
/// one visitor, and `Vary` doesn't stop a cache from giving it to the next who has none.
pub fn forbid_storing(headers: &mut HeaderMap) {
    // step 2: tell the caches
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
// ANCHOR_END: vary_by_cookie
