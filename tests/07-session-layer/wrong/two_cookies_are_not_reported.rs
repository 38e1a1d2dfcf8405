//! caught by: step_5::two_cookies_are_reported_once
//! Treats two cookies as a broken one. Each login succeeds, the visitor stays a stranger, and no log says why.

pub fn sent_id(headers: &HeaderMap, name: &str) -> SentId {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == name.as_bytes());
    match (found.next(), found.next()) {
        (None, _) => SentId::Nothing,
        (Some(only), None) => id_in(&only.value).map_or(SentId::Unusable, SentId::One),
        (Some(_), Some(_)) => SentId::Unusable,
    }
}
