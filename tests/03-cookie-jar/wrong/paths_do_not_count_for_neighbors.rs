//! caught by: step_6::a_plain_cookie_may_stand_elsewhere
//! Protects a cookie on every page.

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let is_hidden = |old: &Cookie| {
        old.secure
            && old.name == new.name
            && (domain_matches(&old.domain, &new.domain)
                || domain_matches(&new.domain, &old.domain))
    };
    if kept.iter().any(is_hidden) {
        return Err(Ignored::Hides);
    }
    Ok(())
}
