//! caught by: step_6::secure_needs_a_secure_connection
//! Lets a script on an insecure page see what has Secure.

pub fn check_flags(cookie: &Cookie, request: &Request) -> Result<(), Flag> {
    if cookie.secure && !request.is_script() && !request.is_secure() {
        return Err(Flag::Secure);
    }
    if cookie.http_only && request.is_script() {
        return Err(Flag::HttpOnly);
    }
    Ok(())
}
