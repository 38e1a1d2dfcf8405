//! caught by: step_6::a_plain_cookie_hides_no_secure_one
//! also by: step_6::what_was_set_over_https_stays_there
//! Protects what belongs to a domain above, and not what belongs to one below.

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let is_hidden = |old: &Cookie| {
        old.secure
            && old.name == new.name
            && domain_matches(&new.domain, &old.domain)
            && path_matches(&new.path, &old.path)
    };
    if kept.iter().any(is_hidden) {
        return Err(Ignored::Hides);
    }
    Ok(())
}
