//! Step 9, "Otherwise it has none": anything but False counts, so a `_permanent` of None, 0 or "" gives an Expires.
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
    let is_permanent = values
        .get("_permanent")
        .is_some_and(|it| *it != Value::Bool(false));
    let (value, expires) = if values.is_empty() {
        (String::new(), Some(date(0)))
    } else {
        let expires = is_permanent.then(|| date(now.saturating_add(MAX_AGE)));
        (key.sign(&values, now), expires)
    };
    headers.append(SET_COOKIE, set_cookie(&value, expires));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
