//! caught by: step_12::a_look_alike_is_another_cookie
//! Reads with the crate `cookie` 0.18, which trims as `str::trim` does: a look-alike is the session's cookie.

fn sent_flask_id(headers: &HeaderMap) -> Option<FlaskId> {
    let lines = headers.get_all(axum::http::header::COOKIE).iter();
    let text = lines.map(|line| String::from_utf8_lossy(line.as_bytes()));
    let text = text.collect::<Vec<_>>().join("; ");
    let mut sent = Cookie::split_parse(text)
        .flatten()
        .filter(|cookie| cookie.name() == NAME);
    match (sent.next(), sent.next()) {
        (Some(cookie), None) => FlaskId::parse(cookie.value()),
        _ => None,
    }
}
