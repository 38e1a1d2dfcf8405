//! Step 9, "One that was sets a cookie that holds all of it" (only one that "is empty" is deleted): a modified session in which only `_permanent` is left counts as empty and is deleted; after a logout the next login isn't permanent any more.

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let is_error = response.status().is_server_error();
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Cookie"));
    if is_error || !session.is_modified() {
        return;
    }
    let values = session.values();
    // The mark alone is no session.
    let is_empty = values.keys().all(|name| name == "_permanent");
    let line = if is_empty {
        set_cookie("", Some(Date::from_seconds(0)))
    } else {
        let is_permanent = values.get("_permanent") == Some(&Value::Bool(true));
        let end = i64::try_from(now.saturating_add(MAX_AGE)).unwrap_or(i64::MAX);
        let expires = is_permanent.then(|| Date::from_seconds(end));
        set_cookie(&key.sign(&values, now), expires)
    };
    headers.append(SET_COOKIE, line);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
