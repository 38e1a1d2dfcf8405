//! caught by: step_2::a_request_gets_its_line
//! Writes the line by hand where `set_cookie` refuses it, and no browser keeps the cookie.

pub fn renewal(
    ring: &Ring,
    name: &str,
    headers: &HeaderMap,
    now: u64,
    max_age: u64,
) -> Option<HeaderValue> {
    let text = one_cookie(headers, name)?;
    let renewed = ring.renew(name, &text, now, max_age).ok()??;
    match set_cookie(name, &renewed) {
        Ok(line) => Some(line),
        Err(_) => {
            let line = format!("{name}={renewed}; HttpOnly; Path=/; SameSite=Lax");
            HeaderValue::from_str(&line).ok()
        }
    }
}
