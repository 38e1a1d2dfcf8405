//! caught by: step_6::secure_needs_a_secure_connection
//! also by: step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_line_keeps_what_its_name_promises, step_7::alice_visits_mallorys_page
//! Sends a cookie with Secure over any connection.

pub fn check_flags(cookie: &Cookie, request: &Request) -> Result<(), Flag> {
    if cookie.http_only && request.is_script() {
        return Err(Flag::HttpOnly);
    }
    Ok(())
}
