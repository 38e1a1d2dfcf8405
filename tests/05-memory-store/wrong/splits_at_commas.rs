//! caught by: step_6::a_comma_ends_no_cookie
//! also by: step_6::what_is_no_id_is_none
//! Splits the header at commas as well, so that a part of another cookie's value is a session.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let pairs = cookies(headers).into_iter().flat_map(|pair| {
        let whole = [&pair.name[..], b"=", &pair.value].concat();
        let pieces = whole.split(|&byte| byte == b',');
        let pieces = pieces.map(|piece| piece.trim_ascii().to_vec());
        pieces.collect::<Vec<_>>()
    });
    let start = format!("{COOKIE_NAME}=");
    let mut found = pairs.filter_map(|pair| Some(pair.strip_prefix(start.as_bytes())?.to_vec()));
    match (found.next(), found.next()) {
        (Some(only), None) => SessionId::parse(str::from_utf8(&only).ok()?).ok(),
        _ => None,
    }
}
