//! Requests that another site starts (sections 5.2, 5.6.7, 5.7, steps 17 to 19, and 5.8.3).

pub fn is_sent_across(cookie: &Cookie, to: &Request, now: SystemTime) -> bool {
    let is_navigation = to.sender == Sender::Navigation;
    let is_safe = to.method.is_safe();
    match cookie.same_site {
        SameSite::None => true,
        SameSite::Strict => false,
        SameSite::Lax => is_navigation && is_safe,
        SameSite::Default => {
            let age = now.duration_since(cookie.created).unwrap_or_default();
            is_navigation && is_safe || !is_safe && age <= LAX_ALLOWING_UNSAFE
        }
    }
}
