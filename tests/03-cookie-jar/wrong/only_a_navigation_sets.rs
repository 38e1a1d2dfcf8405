//! caught by: step_7::another_site_sets_by_a_navigation_only
//! Lets no image of the own site set a cookie.

pub fn check_set_across(cookie: &Cookie, from: &Request) -> Result<(), Ignored> {
    let is_allowed = match cookie.same_site {
        SameSite::None => cookie.secure,
        _ => from.sender == Sender::Navigation,
    };
    if is_allowed {
        Ok(())
    } else {
        Err(Ignored::SameSite)
    }
}
