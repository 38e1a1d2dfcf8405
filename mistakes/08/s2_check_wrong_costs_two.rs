//! Step 2.6: it doesn't matter whether the password is right. Here a wrong one is tried again without the spaces around it.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        let fits = self.fits(password, hash)
            || (password != password.trim() && self.fits(password.trim(), hash));
        fits && known.is_some()
    }
}
