//! caught by: step_6::a_plain_cookie_hides_no_secure_one
//! also by: step_6::what_was_set_over_https_stays_there, step_7::alice_visits_mallorys_page
//! Takes every plain cookie.

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let _ = (new, kept);
    Ok(())
}
