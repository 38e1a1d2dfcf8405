//! caught by: step_6::a_look_alike_is_another_cookie
//! Decodes the name, as axum-extra 0.12.6 and tower-cookies 0.11.0 do; here, one letter of it.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers).into_iter().filter(|pair| {
        let name = String::from_utf8_lossy(&pair.name).replace("%73", "s");
        name == COOKIE_NAME
    });
    match (found.next(), found.next()) {
        (Some(only), None) => SessionId::parse(str::from_utf8(&only.value).ok()?).ok(),
        _ => None,
    }
}
