//! caught by: step_6::a_plain_cookie_hides_no_secure_one
//! Looks at the first cookie of this name only.

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let is_hidden = |old: &Cookie| {
        old.secure
            && old.name == new.name
            && (domain_matches(&old.domain, &new.domain)
                || domain_matches(&new.domain, &old.domain))
            && path_matches(&new.path, &old.path)
    };
    if kept
        .iter()
        .find(|old| old.name == new.name)
        .is_some_and(is_hidden)
    {
        return Err(Ignored::Hides);
    }
    Ok(())
}
