//! caught by: step_9::an_answer_with_a_cookie_is_not_stored
//! Replaces the first Cache-Control line of the handler's, and leaves a second one beside its own.

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let is_error = response.status().is_server_error();
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Cookie"));
    if is_error || !session.is_modified() {
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
    let no_store = HeaderValue::from_static("no-store");
    if let Some(said) = headers.get_mut(CACHE_CONTROL) {
        *said = no_store;
    } else {
        headers.insert(CACHE_CONTROL, no_store);
    }
}
