//! caught by: step_7::lax_goes_with_a_safe_navigation
//! also by: step_7::alice_visits_mallorys_page, step_7::which_requests_carry_it
//! Sends Lax with no request of another site.

pub fn is_sent_across(cookie: &Cookie, to: &Request, now: SystemTime) -> bool {
    let is_new = || {
        let age = now.duration_since(cookie.created).unwrap_or_default();
        age <= LAX_ALLOWING_UNSAFE
    };
    let is_safe = to.method.is_safe();
    match cookie.same_site {
        SameSite::None => true,
        SameSite::Strict => false,
        SameSite::Lax => false,
        SameSite::Default => to.sender == Sender::Navigation && (is_safe || is_new()),
    }
}
