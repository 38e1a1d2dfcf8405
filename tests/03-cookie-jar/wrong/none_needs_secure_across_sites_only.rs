//! caught by: step_7::none_is_set_with_secure_only
//! also by: step_7::alice_visits_mallorys_page
//! Takes SameSite=None without Secure within the site.

pub fn check_set_across(cookie: &Cookie, from: &Request) -> Result<(), Ignored> {
    let is_allowed = match cookie.same_site {
        SameSite::None => cookie.secure || !from.is_cross_site(),
        _ => !from.is_cross_site() || from.sender == Sender::Navigation,
    };
    if is_allowed {
        Ok(())
    } else {
        Err(Ignored::SameSite)
    }
}
