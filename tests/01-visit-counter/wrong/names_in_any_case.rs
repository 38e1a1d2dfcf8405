//! caught by: step_2::a_name_matches_as_a_whole
//! Header names match in any case. Cookie names don't.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = cookies
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| name.eq_ignore_ascii_case("visits"));
    match (counts.next(), counts.next()) {
        (Some((_, only)), None) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
