//! caught by: step_6::http_only_keeps_scripts_away
//! also by: step_6::secure_needs_a_secure_connection, step_7::alice_visits_mallorys_page
//! Keeps all cookies from scripts.

pub fn check_flags(cookie: &Cookie, request: &Request) -> Result<(), Flag> {
    if cookie.secure && !request.is_secure() {
        return Err(Flag::Secure);
    }
    if request.is_script() {
        return Err(Flag::HttpOnly);
    }
    Ok(())
}
