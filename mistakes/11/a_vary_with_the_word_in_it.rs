//! step 9, 6: "always adds `Vary: Cookie`". Not where the word is in a `Vary` already, as in `X-Cookie-Consent`.

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let status = response.status();
    let headers = response.headers_mut();
    let has_it = headers
        .get_all(VARY)
        .iter()
        .any(|line| String::from_utf8_lossy(line.as_bytes()).contains("Cookie"));
    if !has_it {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
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
        set_cookie(&key.sign(&values, now), expires)
    };
    headers.append(SET_COOKIE, cookie);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
