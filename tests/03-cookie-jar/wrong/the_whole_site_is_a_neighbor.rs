//! caught by: step_6::a_plain_cookie_may_stand_elsewhere
//! also by: step_6::what_was_set_over_https_stays_there
//! Protects a cookie from all hosts of its site.

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let is_hidden = |old: &Cookie| {
        old.secure
            && old.name == new.name
            && psl::domain_str(&old.domain) == psl::domain_str(&new.domain)
            && path_matches(&new.path, &old.path)
    };
    if kept.iter().any(is_hidden) {
        return Err(Ignored::Hides);
    }
    Ok(())
}
