//! Step 9, "`write_session` always adds `Vary: Cookie`": an answer with a 5xx returns before that, so an error page that depends on the session goes out without Vary.

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    // An error of the server's changes nothing.
    if response.status().is_server_error() {
        return;
    }
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Cookie"));
    if !session.is_modified() {
        return;
    }
    let values = session.values();
    let line = if values.is_empty() {
        set_cookie("", Some(Date::from_seconds(0)))
    } else {
        let is_permanent = values.get("_permanent") == Some(&Value::Bool(true));
        let end = i64::try_from(now.saturating_add(MAX_AGE)).unwrap_or(i64::MAX);
        let expires = is_permanent.then(|| Date::from_seconds(end));
        set_cookie(&key.sign(&values, now), expires)
    };
    headers.append(SET_COOKIE, line);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
