//! caught by: step_8::other_cookies_take_nothing_with_them
//! Reads lines as text, and with the crate `cookie` 0.18: one odd byte of another app's cookie costs the
//! visitor theirs, and a look-alike counts.

fn id_in(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(axum::http::header::COOKIE).iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let cookies = lines.flat_map(Cookie::split_parse).filter_map(Result::ok);
    let mut ids = cookies.filter(|cookie| cookie.name() == "id");
    match (ids.next(), ids.next()) {
        (Some(only), None) => Some(only.value().to_owned()),
        _ => None,
    }
}
