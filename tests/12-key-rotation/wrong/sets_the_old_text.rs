//! caught by: step_2::a_request_gets_its_line
//! also by: step_2::an_old_cookie_is_renewed_once, step_3::a_renewal_launders_a_forged_login
//! also by: step_3::the_page_shows_the_ring
//! Sends back what came.

pub fn renewal(
    ring: &Ring,
    name: &str,
    headers: &HeaderMap,
    now: u64,
    max_age: u64,
) -> Option<HeaderValue> {
    let text = one_cookie(headers, name)?;
    let _renewed = ring.renew(name, &text, now, max_age).ok().flatten()?;
    set_cookie(name, &text).ok()
}
