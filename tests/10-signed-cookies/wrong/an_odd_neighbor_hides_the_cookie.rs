//! caught by: step_9::other_cookies_take_nothing_with_them
//! Reads lines as text, and trims names as text: one odd byte of another app's cookie costs the visitor
//! theirs, and a look-alike counts.

pub fn one_cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(axum::http::header::COOKIE).iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';')).filter_map(|it| it.split_once('='));
    let mut found = pairs.filter(|(other, _)| other.trim() == name);
    match (found.next(), found.next()) {
        (Some((_, only)), None) => Some(only.trim().to_owned()),
        _ => None,
    }
}
