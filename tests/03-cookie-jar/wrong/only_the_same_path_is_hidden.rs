//! caught by: step_6::a_plain_cookie_hides_no_secure_one
//! also by: step_6::what_was_set_over_https_stays_there, step_7::alice_visits_mallorys_page
//! Protects a cookie of the same path, and none above it.

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let is_hidden = |old: &Cookie| {
        old.secure
            && old.name == new.name
            && (domain_matches(&old.domain, &new.domain)
                || domain_matches(&new.domain, &old.domain))
            && old.path == new.path
    };
    if kept.iter().any(is_hidden) {
        return Err(Ignored::Hides);
    }
    Ok(())
}
