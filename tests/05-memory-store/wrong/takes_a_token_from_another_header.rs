//! caught by: step_6::no_other_header_is_read
//! Takes a bearer token where there is no cookie.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    // step 6: read the ID from the cookie
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    match (found.next(), found.next()) {
        (Some(only), None) => SessionId::parse(str::from_utf8(&only.value).ok()?).ok(),
        (None, _) => SessionId::parse(
            headers
                .get("authorization")?
                .to_str()
                .ok()?
                .strip_prefix("Bearer ")?,
        )
        .ok(),
        _ => None,
    }
}
