//! Step 2.5: a name counts as it was typed. Here what follows a NUL doesn't.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name.split('\0').next().unwrap_or(name));
        let fits = self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
