//! What `Secure` and `HttpOnly` ask for (section 5.7, steps 13, 15 and 16; section 5.8.3).

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let hides = |old: &Cookie| {
        old.secure
            && (domain_matches(&new.domain, &old.domain) || domain_matches(&old.domain, &new.domain))
            && path_matches(&new.path, &old.path)
    };
    let of_name = kept.iter().find(|old| old.name == new.name);
    if of_name.is_some_and(hides) {
        return Err(Ignored::Hides);
    }
    Ok(())
}
