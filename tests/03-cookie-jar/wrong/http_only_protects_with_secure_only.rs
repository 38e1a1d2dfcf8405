//! caught by: step_6::http_only_keeps_scripts_away
//! also by: step_6::a_script_does_not_touch_what_is_http_only, step_7::alice_visits_mallorys_page
//! Keeps a cookie with HttpOnly from scripts only if it has Secure as well.

pub fn check_flags(cookie: &Cookie, request: &Request) -> Result<(), Flag> {
    if cookie.secure && !request.is_secure() {
        return Err(Flag::Secure);
    }
    if cookie.http_only && cookie.secure && request.is_script() {
        return Err(Flag::HttpOnly);
    }
    Ok(())
}
