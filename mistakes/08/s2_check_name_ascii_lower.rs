//! Step 2.5: `Alice` is another name. Here it isn't.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(&name.to_ascii_lowercase());
        let fits = self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
