//! Step 2.3: an account's own password opens it. Here one of spaces alone is compared and refused.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let fits = self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some() && !password.trim().is_empty()
    }
}
