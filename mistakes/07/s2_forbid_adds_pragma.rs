//! 2.4: adds Pragma: no-cache for old caches.

pub fn forbid_storing(headers: &mut HeaderMap) {
    headers.insert("pragma", HeaderValue::from_static("no-cache"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

