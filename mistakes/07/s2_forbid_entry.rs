//! 2.4: first line only, the others stay.

pub fn forbid_storing(headers: &mut HeaderMap) {
    if let Some(line) = headers.get_mut(CACHE_CONTROL) {
        *line = HeaderValue::from_static("no-store");
    } else {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
