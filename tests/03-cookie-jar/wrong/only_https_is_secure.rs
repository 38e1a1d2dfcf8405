//! caught by: step_6::secure_needs_a_secure_connection
//! also by: step_6::http_only_keeps_scripts_away
//! Looks at the scheme, and forgets the web sockets and the loopback.

pub fn check_flags(cookie: &Cookie, request: &Request) -> Result<(), Flag> {
    if cookie.secure && request.url.scheme() != "https" {
        return Err(Flag::Secure);
    }
    if cookie.http_only && request.is_script() {
        return Err(Flag::HttpOnly);
    }
    Ok(())
}
