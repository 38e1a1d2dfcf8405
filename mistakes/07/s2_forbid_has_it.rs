//! 2.4: where a line says no-store already, what allows more stays.

pub fn forbid_storing(headers: &mut HeaderMap) {
    let has = headers.get_all(CACHE_CONTROL).iter().any(|line| line.to_str().is_ok_and(|line| line.contains("no-store")));
    if !has {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
