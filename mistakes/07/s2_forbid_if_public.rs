//! 2.4: leaves private as it is, since no shared cache keeps that.

pub fn forbid_storing(headers: &mut HeaderMap) {
    let is_private = headers.get(CACHE_CONTROL).is_some_and(|line| line == "private");
    if !is_private {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
