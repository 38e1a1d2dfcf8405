//! caught by: step_6::secure_needs_a_secure_connection
//! also by: step_6::http_only_keeps_scripts_away, step_6::a_script_does_not_touch_what_is_http_only
//! also by: step_7::alice_visits_mallorys_page
//! Keeps cookies without Secure off secure connections.

pub fn check_flags(cookie: &Cookie, request: &Request) -> Result<(), Flag> {
    if cookie.secure != request.is_secure() {
        return Err(Flag::Secure);
    }
    if cookie.http_only && request.is_script() {
        return Err(Flag::HttpOnly);
    }
    Ok(())
}
