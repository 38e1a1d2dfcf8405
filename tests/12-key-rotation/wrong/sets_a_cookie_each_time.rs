//! caught by: step_2::nothing_to_renew
//! Sends the cookie out again, renewed or not.

pub fn renewal(
    ring: &Ring,
    name: &str,
    headers: &HeaderMap,
    now: u64,
    max_age: u64,
) -> Option<HeaderValue> {
    let text = one_cookie(headers, name)?;
    let renewed = ring.renew(name, &text, now, max_age).ok()?.unwrap_or(text);
    set_cookie(name, &renewed).ok()
}
