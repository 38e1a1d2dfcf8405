//! Step 2.3 and 2.6: an account's own password opens it. Here one of fewer than eight characters is refused at once.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        if password.chars().count() < 8 {
            return false;
        }
        let known = self.hash_of(name);
        let fits = self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
