//! right: decides first what becomes of the cookie, and then writes the headers.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers);
    found.retain(|pair| pair.name == NAME.as_bytes());
    if found.len() != 1 {
        return Dict::new();
    }
    let text = String::from_utf8_lossy(&found[0].value);
    match key.open(&text, now, MAX_AGE) {
        Ok(session) => session,
        Err(_) => Dict::new(),
    }
}

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let is_written = session.is_modified() && !(500..600).contains(&response.status().as_u16());
    let values = session.values();
    let cookie = match values.get("_permanent") {
        _ if !is_written => None,
        _ if values.is_empty() => Some(set_cookie("", Some(Date::from_seconds(1)))),
        Some(Value::Bool(true)) => {
            let end =
                Date::from_seconds(now.saturating_add(MAX_AGE).try_into().unwrap_or(i64::MAX));
            Some(set_cookie(&key.sign(&values, now), Some(end)))
        }
        _ => Some(set_cookie(&key.sign(&values, now), None)),
    };
    let headers = response.headers_mut();
    if let Some(cookie) = cookie {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.append(SET_COOKIE, cookie);
    }
    headers.append(VARY, HeaderValue::from_static("Cookie"));
}
