//! What `Secure` and `HttpOnly` ask for (section 5.7, steps 13, 15 and 16; section 5.8.3).

pub fn check_secure_neighbors(new: &Cookie, kept: &[Cookie]) -> Result<(), Ignored> {
    let hides = |old: &Cookie| {
        old.secure
            && old.name == new.name
            && (domain_matches(&old.domain, &new.domain)
                || !old.host_only && domain_matches(&new.domain, &old.domain))
            && path_matches(&new.path, &old.path)
    };
    if kept.iter().any(hides) {
        return Err(Ignored::Hides);
    }
    Ok(())
}
