//! caught by: step_6::a_plain_cookie_hides_no_secure_one
//! also by: step_6::what_was_set_over_https_stays_there, step_7::alice_visits_mallorys_page
//! Protects only the cookie that would be replaced.

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    if kept.iter().any(|old| old.secure && old.is_same_as(new)) {
        return Err(Ignored::Hides);
    }
    Ok(())
}
