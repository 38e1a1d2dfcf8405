//! caught by: step_7::another_site_sets_by_a_navigation_only
//! also by: step_7::alice_visits_mallorys_page
//! Lets a frame's script set cookies on another site's page.

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
