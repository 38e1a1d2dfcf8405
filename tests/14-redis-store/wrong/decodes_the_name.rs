//! caught by: step_12::a_look_alike_is_another_cookie
//! Decodes the name, as axum-extra 0.12.6 and tower-cookies 0.11.0 do; here, one letter of it.

fn sent_flask_id(headers: &HeaderMap) -> Option<FlaskId> {
    let mut sent = cookies(headers).into_iter().filter(|pair| {
        let name = String::from_utf8_lossy(&pair.name).replace("%73", "s");
        name == NAME
    });
    match (sent.next(), sent.next()) {
        (Some(only), None) => FlaskId::parse(str::from_utf8(&only.value).ok()?),
        _ => None,
    }
}
