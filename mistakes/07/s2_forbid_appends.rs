//! 2.4: what allows more stays beside.

pub fn forbid_storing(headers: &mut HeaderMap) {
    headers.append(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

