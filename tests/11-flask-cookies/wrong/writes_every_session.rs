//! caught by: step_9::only_changes_are_written
//! also by: step_9::a_login_at_flask_counts_here, step_9::a_known_key_lets_mallory_in
//! also by: step_9::the_tutorials_app_on_flasks_cookie
//! also by: step_9::an_answer_with_a_cookie_is_not_stored, step_9::a_handlers_own_headers_stay
//! also by: step_10::a_message_waits_for_the_next_page
//! Sends the session back with every answer, also one that was only read: the slower of two requests
//! undoes what the other changed.

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let is_error = response.status().is_server_error();
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Cookie"));
    let values = session.values();
    if is_error || (values.is_empty() && !session.is_modified()) {
        return;
    }
    let is_permanent = values.get("_permanent") == Some(&Value::Bool(true));
    let end = now.saturating_add(MAX_AGE).cast_signed();
    let expires = is_permanent.then(|| Date::from_seconds(end));
    let cookie = if values.is_empty() {
        set_cookie("", Some(Date::from_seconds(0)))
    } else {
        set_cookie(&key.sign(&values, now), expires)
    };
    headers.append(SET_COOKIE, cookie);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
