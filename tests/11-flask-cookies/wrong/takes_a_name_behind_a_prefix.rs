//! caught by: step_9::a_look_alike_is_another_cookie
//! Takes `__Host-session` for the session's cookie. It is another one, of another program.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers).into_iter().filter(|pair| {
        let name = pair.name.strip_prefix(b"__Host-");
        name.unwrap_or(&pair.name) == NAME.as_bytes()
    });
    match (found.next(), found.next()) {
        (Some(only), None) => str::from_utf8(&only.value)
            .ok()
            .and_then(|value| key.open(value, now, MAX_AGE).ok())
            .unwrap_or_default(),
        _ => Dict::new(),
    }
}
