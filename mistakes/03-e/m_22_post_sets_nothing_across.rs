//! Requests that another site starts (sections 5.2, 5.6.7, 5.7, steps 17 to 19, and 5.8.3).

pub fn check_set_across(cookie: &Cookie, from: &Request) -> Result<(), Ignored> {
    let may = match cookie.same_site {
        SameSite::None => cookie.secure,
        _ => {
            let is_window = from.sender == Sender::Navigation && from.method.is_safe();
            !from.is_cross_site() || is_window
        }
    };
    if may { Ok(()) } else { Err(Ignored::SameSite) }
}
