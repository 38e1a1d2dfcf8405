//! caught by: step_3::what_is_no_id_is_no_cookie
//! Takes the first of two cookies of one name. An attacker may have set it.

pub fn sent_id(headers: &HeaderMap, name: &str) -> SentId {
    let lines = headers.get_all(COOKIE).iter();
    let mut found = lines
        .map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned())
        .flat_map(Cookie::split_parse)
        .flatten()
        .filter(|cookie| cookie.name() == name);
    match found.next() {
        None => SentId::Nothing,
        Some(first) => SessionId::parse(first.value()).map_or(SentId::Unusable, SentId::One),
    }
}
