//! Step 2.3 and 2.6: an account's own password opens it, and each costs one comparison. Here one of more than 65536 bytes is refused at once.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        if password.len() > 65536 {
            return false;
        }
        let known = self.hash_of(name);
        let fits = self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
