//! caught by: step_5::a_look_alike_is_another_cookie
//! Decodes the name, as axum-extra 0.12.6 and tower-cookies 0.11.0 do; here, one letter of it.

pub fn sent_id(headers: &HeaderMap, name: &str) -> SentId {
    let mut found = cookies(headers).into_iter().filter(|pair| {
        let sent = String::from_utf8_lossy(&pair.name).replace("%5F", "_");
        sent == name
    });
    match (found.next(), found.next()) {
        (None, _) => SentId::Nothing,
        (Some(only), None) => {
            let text = str::from_utf8(&only.value).unwrap_or_default();
            SessionId::parse(text).map_or(SentId::Unusable, SentId::One)
        }
        (Some(_), Some(_)) => SentId::Several,
    }
}
