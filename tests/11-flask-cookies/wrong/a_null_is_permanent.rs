//! caught by: step_9::a_permanent_session_outlives_the_browser
//! Takes whatever isn't `False` for a yes. To Flask, `None` and 0 are a no, too.

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let is_error = response.status().is_server_error();
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Cookie"));
    if is_error || !session.is_modified() {
        return;
    }
    let values = session.values();
    let cookie = if values.is_empty() {
        set_cookie("", Some(Date::from_seconds(0)))
    } else {
        let permanent = values.get("_permanent");
        let is_permanent = permanent.is_some_and(|value| *value != Value::Bool(false));
        let end = now.saturating_add(MAX_AGE).cast_signed();
        let expires = is_permanent.then(|| Date::from_seconds(end));
        set_cookie(&key.sign(&values, now), expires)
    };
    headers.append(SET_COOKIE, cookie);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
