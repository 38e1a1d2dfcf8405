//! Step 2.6: an unknown name costs one comparison. Here `&&` stops before it.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        known.is_some() && self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH))
    }
}
