//! caught by: step_6::a_plain_cookie_may_stand_elsewhere
//! also by: step_6::a_plain_cookie_hides_no_secure_one, step_6::what_was_set_over_https_stays_there
//! also by: step_7::alice_visits_mallorys_page
//! Asks whether the old path lies below the new one.

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let is_hidden = |old: &Cookie| {
        old.secure
            && old.name == new.name
            && (domain_matches(&old.domain, &new.domain)
                || domain_matches(&new.domain, &old.domain))
            && path_matches(&old.path, &new.path)
    };
    if kept.iter().any(is_hidden) {
        return Err(Ignored::Hides);
    }
    Ok(())
}
