//! caught by: step_5::what_is_no_id_is_no_cookie
//! also by: step_4::without_an_id_nothing_is_loaded, step_5::two_cookies_are_reported_once
//! Takes the first of two cookies of one name. An attacker may have set it.

pub fn sent_id(headers: &HeaderMap, name: &str) -> SentId {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == name.as_bytes());
    match found.next() {
        None => SentId::Nothing,
        Some(first) => id_in(&first.value).map_or(SentId::Unusable, SentId::One),
    }
}
