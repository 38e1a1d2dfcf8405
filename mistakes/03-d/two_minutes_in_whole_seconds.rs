//! Step 7, "For two minutes after it was created (120 seconds included), it goes with every request that takes the window to another page, by any method": the age is cut to whole seconds; after 120.5 seconds the cookie still goes with a `POST` from another site.
pub fn is_sent_across(cookie: &Cookie, to: &Request, now: SystemTime) -> bool {
    let goes_there = to.sender == Sender::Navigation;
    let age = now.duration_since(cookie.created).unwrap_or_default();
    let is_young = age.as_secs() <= LAX_ALLOWING_UNSAFE.as_secs();
    match cookie.same_site {
        SameSite::None => true,
        SameSite::Strict => false,
        SameSite::Lax => goes_there && to.method.is_safe(),
        SameSite::Default => goes_there && (to.method.is_safe() || is_young),
    }
}
