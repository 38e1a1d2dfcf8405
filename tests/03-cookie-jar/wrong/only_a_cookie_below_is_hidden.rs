//! caught by: step_6::a_plain_cookie_hides_no_secure_one
//! Protects what belongs to a domain below, and not what belongs to one above.

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let is_hidden = |old: &Cookie| {
        old.secure
            && old.name == new.name
            && domain_matches(&old.domain, &new.domain)
            && path_matches(&new.path, &old.path)
    };
    if kept.iter().any(is_hidden) {
        return Err(Ignored::Hides);
    }
    Ok(())
}
