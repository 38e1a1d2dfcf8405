//! caught by: step_7::a_cookie_that_says_nothing_has_two_minutes
//! Counts whole seconds: 120.9 are 120.

pub fn is_sent_across(cookie: &Cookie, to: &Request, now: SystemTime) -> bool {
    let is_new = || {
        let age = now.duration_since(cookie.created).unwrap_or_default();
        age.as_secs() <= LAX_ALLOWING_UNSAFE.as_secs()
    };
    let is_safe = to.method.is_safe();
    match cookie.same_site {
        SameSite::None => true,
        SameSite::Strict => false,
        SameSite::Lax => to.sender == Sender::Navigation && is_safe,
        SameSite::Default => to.sender == Sender::Navigation && (is_safe || is_new()),
    }
}
