//! caught by: step_9::a_handlers_own_headers_stay
//! Looks for the word in what the handler said. `X-Cookie-Consent` has it, and is another header.

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let is_error = response.status().is_server_error();
    let headers = response.headers_mut();
    let mut lines = headers.get_all(VARY).iter();
    if !lines.any(|line| String::from_utf8_lossy(line.as_bytes()).contains("Cookie")) {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
    if is_error || !session.is_modified() {
        return;
    }
    let values = session.values();
    let cookie = if values.is_empty() {
        set_cookie("", Some(Date::from_seconds(0)))
    } else {
        let is_permanent = values.get("_permanent") == Some(&Value::Bool(true));
        let end = now.saturating_add(MAX_AGE).cast_signed();
        let expires = is_permanent.then(|| Date::from_seconds(end));
        set_cookie(&key.sign(&values, now), expires)
    };
    headers.append(SET_COOKIE, cookie);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
