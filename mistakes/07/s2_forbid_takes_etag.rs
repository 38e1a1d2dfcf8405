//! 2.4: other headers stay; takes ETag and Last-Modified away, too.

pub fn forbid_storing(headers: &mut HeaderMap) {
    headers.remove("etag");
    headers.remove("last-modified");
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

