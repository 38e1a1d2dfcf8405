//! step 9, 1: "Cookies beside it may have any bytes." A line with other bytes than ASCII is left out.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let lines = headers.get_all(axum::http::header::COOKIE);
    let mut found = lines
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|piece| {
            let (name, value) = piece.trim_matches([' ', '\t']).split_once('=')?;
            (name.trim_end_matches([' ', '\t']) == NAME).then(|| value.trim_matches([' ', '\t']))
        });
    let (Some(only), None) = (found.next(), found.next()) else {
        return Dict::new();
    };
    key.open(only, now, MAX_AGE).unwrap_or_default()
}
