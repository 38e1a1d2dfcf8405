//! Step 2.3 and 2.6: Here a name beyond ASCII is refused at once, with an account and without.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        if !name.is_ascii() {
            return false;
        }
        let known = self.hash_of(name);
        let fits = self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
