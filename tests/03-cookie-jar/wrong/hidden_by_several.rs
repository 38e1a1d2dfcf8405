//! caught by: step_6::a_plain_cookie_may_stand_elsewhere
//! Puts together what holds for different cookies.

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let secure = || kept.iter().filter(|old| old.secure);
    let is_near = |old: &Cookie| {
        domain_matches(&old.domain, &new.domain) || domain_matches(&new.domain, &old.domain)
    };
    let name = secure().any(|old| old.name == new.name);
    let domain = secure().any(is_near);
    let path = secure().any(|old| path_matches(&new.path, &old.path));
    if name && domain && path {
        return Err(Ignored::Hides);
    }
    Ok(())
}
