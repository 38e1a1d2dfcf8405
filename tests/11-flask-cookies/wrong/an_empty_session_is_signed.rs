//! caught by: step_9::an_empty_session_is_deleted
//! also by: step_9::a_login_at_flask_counts_here, step_9::the_tutorials_app_on_flasks_cookie
//! Signs what is left, also where that is nothing. The cookie never goes away.

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let is_error = response.status().is_server_error();
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Cookie"));
    if is_error || !session.is_modified() {
        return;
    }
    let values = session.values();
    let is_permanent = values.get("_permanent") == Some(&Value::Bool(true));
    let end = now.saturating_add(MAX_AGE).cast_signed();
    let expires = is_permanent.then(|| Date::from_seconds(end));
    headers.append(SET_COOKIE, set_cookie(&key.sign(&values, now), expires));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
