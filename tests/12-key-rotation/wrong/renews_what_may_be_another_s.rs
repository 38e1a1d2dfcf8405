//! caught by: step_2::a_request_gets_its_line
//! Renews the first of two cookies with one name.

pub fn renewal(
    ring: &Ring,
    name: &str,
    headers: &HeaderMap,
    now: u64,
    max_age: u64,
) -> Option<HeaderValue> {
    let pairs = cookie_header::cookies(headers);
    let pair = pairs.into_iter().find(|pair| pair.name == name.as_bytes())?;
    let text = String::from_utf8(pair.value).ok()?;
    let renewed = ring.renew(name, &text, now, max_age).ok().flatten()?;
    set_cookie(name, &renewed).ok()
}
