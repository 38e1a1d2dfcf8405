//! caught by: step_9::a_look_alike_is_another_cookie
//! Trims as `str::trim` does, like the crate `cookie` 0.18: a look-alike is the session's cookie.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let lines = headers.get_all(axum::http::header::COOKIE).iter();
    let lines = lines.map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned());
    let pieces: Vec<String> = lines
        .flat_map(|line| line.split(';').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let pairs = pieces.iter().filter_map(|piece| piece.split_once('='));
    let mut found = pairs.filter(|(name, _)| name.trim() == NAME);
    match (found.next(), found.next()) {
        (Some((_, value)), None) => key.open(value.trim(), now, MAX_AGE).unwrap_or_default(),
        _ => Dict::new(),
    }
}
