//! step 9, 8: "signed `now`". It is signed a second before, so that no clock that is behind takes it for the future.

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let status = response.status();
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Cookie"));
    if status.is_server_error() || !session.is_modified() {
        return;
    }
    let values = session.values();
    let cookie = if values.is_empty() {
        set_cookie("", Some(Date::from_seconds(0)))
    } else {
        let is_permanent = values.get("_permanent") == Some(&Value::Bool(true));
        let end = i64::try_from(now.saturating_add(MAX_AGE)).unwrap_or(i64::MAX);
        let expires = is_permanent.then(|| Date::from_seconds(end));
        set_cookie(&key.sign(&values, now.saturating_sub(1)), expires)
    };
    headers.append(SET_COOKIE, cookie);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
