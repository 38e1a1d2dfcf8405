//! caught by: step_6::a_plain_cookie_hides_no_secure_one
//! Asks whether a request would carry both, where the standard looks at domains only.

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let is_hidden = |old: &Cookie| {
        old.secure
            && old.name == new.name
            && (old.domain == new.domain
                || !old.host_only && domain_matches(&new.domain, &old.domain)
                || !new.host_only && domain_matches(&old.domain, &new.domain))
            && path_matches(&new.path, &old.path)
    };
    if kept.iter().any(is_hidden) {
        return Err(Ignored::Hides);
    }
    Ok(())
}
