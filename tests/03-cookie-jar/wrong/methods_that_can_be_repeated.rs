//! caught by: step_7::lax_goes_with_a_safe_navigation
//! also by: step_7::a_cookie_that_says_nothing_has_two_minutes
//! Takes idempotent methods, PUT and DELETE as well, for safe ones.

pub fn is_sent_across(cookie: &Cookie, to: &Request, now: SystemTime) -> bool {
    let is_new = || {
        let age = now.duration_since(cookie.created).unwrap_or_default();
        age <= LAX_ALLOWING_UNSAFE
    };
    let is_safe = to.method.is_idempotent();
    match cookie.same_site {
        SameSite::None => true,
        SameSite::Strict => false,
        SameSite::Lax => to.sender == Sender::Navigation && is_safe,
        SameSite::Default => to.sender == Sender::Navigation && (is_safe || is_new()),
    }
}
