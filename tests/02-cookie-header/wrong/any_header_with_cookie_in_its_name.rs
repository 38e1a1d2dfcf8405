//! caught by: step_2::a_request_without_cookies_has_none
//! Takes `Set-Cookie` for a cookie, which only servers send.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let lines = headers
        .iter()
        .filter(|(name, _)| name.as_str().contains("cookie"));
    lines.flat_map(|(_, line)| parse(line.as_bytes())).collect()
}
