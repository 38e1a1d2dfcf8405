//! caught by: step_9::other_cookies_take_nothing_with_them
//! Reads lines as text, and with the crate `cookie` 0.18: one odd byte of another app's cookie costs the
//! visitor theirs, and a look-alike counts.

pub fn one_cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(axum::http::header::COOKIE).iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let cookies = lines.flat_map(Cookie::split_parse).flatten();
    let mut found = cookies.filter(|cookie| cookie.name() == name);
    match (found.next(), found.next()) {
        (Some(only), None) => Some(only.value().to_owned()),
        _ => None,
    }
}
