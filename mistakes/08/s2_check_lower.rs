//! Step 2.4: capitals count. Here a password in capitals opens the account, too.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let fits = self.fits(&password.to_lowercase(), known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
