//! 2.4: Cache-Control is no-store; here it is private, no-store.

pub fn forbid_storing(headers: &mut HeaderMap) {
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
}

