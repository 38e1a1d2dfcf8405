//! Step 2.6: an empty password costs one comparison. Here it costs none.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        if password.is_empty() {
            return false;
        }
        let known = self.hash_of(name);
        let fits = self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
