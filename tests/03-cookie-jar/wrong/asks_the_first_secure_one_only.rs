//! caught by: step_6::a_plain_cookie_hides_no_secure_one
//! Looks at the first secure cookie of the name, and another one is hidden.

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let rival = kept.iter().find(|old| old.secure && old.name == new.name);
    let Some(old) = rival else {
        return Ok(());
    };
    let same_hosts =
        domain_matches(&new.domain, &old.domain) || domain_matches(&old.domain, &new.domain);
    if same_hosts && path_matches(&new.path, &old.path) {
        return Err(Ignored::Hides);
    }
    Ok(())
}
