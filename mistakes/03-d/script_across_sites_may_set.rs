//! Step 7, "Any other is set by the answer to a request of the same site, or to one that takes the window to another page": only `Sender::Part` is refused, so with a page of another site and `Sender::Script` a `Strict`, `Lax` or plain cookie is set.
pub fn check_set_across(cookie: &Cookie, from: &Request) -> Result<(), Ignored> {
    let is_allowed = match cookie.same_site {
        SameSite::None => cookie.secure,
        _ => !from.is_cross_site() || from.sender != Sender::Part,
    };
    if is_allowed {
        Ok(())
    } else {
        Err(Ignored::SameSite)
    }
}
