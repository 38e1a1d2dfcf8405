//! Asks `HttpOnly` first, so a script on an insecure page gets `Flag::HttpOnly` for a cookie with both flags, where both reasons are true.
pub fn check_flags(cookie: &Cookie, request: &Request) -> Result<(), Flag> {
    let asked = [
        (cookie.http_only && request.is_script(), Flag::HttpOnly),
        (cookie.secure && !request.is_secure(), Flag::Secure),
    ];
    match asked.into_iter().find(|(is_against, _)| *is_against) {
        Some((_, flag)) => Err(flag),
        None => Ok(()),
    }
}
