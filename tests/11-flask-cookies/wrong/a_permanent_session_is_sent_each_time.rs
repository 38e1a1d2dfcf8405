//! caught by: step_9::only_changes_are_written
//! Sends a permanent session back with each answer, as Flask does: the slower of two requests undoes what
//! the other changed.

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let is_error = response.status().is_server_error();
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Cookie"));
    let values = session.values();
    let is_permanent = values.get("_permanent") == Some(&Value::Bool(true));
    if is_error || !(session.is_modified() || is_permanent) {
        return;
    }
    let cookie = if values.is_empty() {
        set_cookie("", Some(Date::from_seconds(0)))
    } else {
        let end = now.saturating_add(MAX_AGE).cast_signed();
        let expires = is_permanent.then(|| Date::from_seconds(end));
        set_cookie(&key.sign(&values, now), expires)
    };
    headers.append(SET_COOKIE, cookie);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
