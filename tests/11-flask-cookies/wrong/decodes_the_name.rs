//! caught by: step_9::a_look_alike_is_another_cookie
//! Decodes the name, as axum-extra 0.12.6 and tower-cookies 0.11.0 do; here, one letter of it.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers).into_iter().filter(|pair| {
        let name = String::from_utf8_lossy(&pair.name).replace("%73", "s");
        name == NAME
    });
    match (found.next(), found.next()) {
        (Some(only), None) => str::from_utf8(&only.value)
            .ok()
            .and_then(|value| key.open(value, now, MAX_AGE).ok())
            .unwrap_or_default(),
        _ => Dict::new(),
    }
}
