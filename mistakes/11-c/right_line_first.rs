//! Makes the line as an Option first, and deletes with the earliest date that there is, the year 100; Vary comes last.

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let changes = session.is_modified() && !response.status().is_server_error();
    let line = changes.then(|| {
        let values = session.values();
        let expires = match values.get("_permanent") {
            _ if values.is_empty() => Some(i64::MIN),
            Some(Value::Bool(true)) => i64::try_from(now.saturating_add(MAX_AGE)).ok().or(Some(i64::MAX)),
            _ => None,
        };
        let text = if values.is_empty() {
            String::new()
        } else {
            key.sign(&values, now)
        };
        set_cookie(&text, expires.map(Date::from_seconds))
    });
    let headers = response.headers_mut();
    if let Some(line) = line {
        headers.remove(CACHE_CONTROL);
        headers.append(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.append(SET_COOKIE, line);
    }
    headers.append(VARY, HeaderValue::from_static("Cookie"));
}
