//! caught by: step_9::a_handlers_own_headers_stay
//! Puts the line that deletes the session in the place of all others, and the handler's own cookies are lost.

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let is_error = response.status().is_server_error();
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Cookie"));
    if is_error || !session.is_modified() {
        return;
    }
    let values = session.values();
    if values.is_empty() {
        headers.insert(SET_COOKIE, set_cookie("", Some(Date::from_seconds(0))));
    } else {
        let is_permanent = values.get("_permanent") == Some(&Value::Bool(true));
        let end = now.saturating_add(MAX_AGE).cast_signed();
        let expires = is_permanent.then(|| Date::from_seconds(end));
        headers.append(SET_COOKIE, set_cookie(&key.sign(&values, now), expires));
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
