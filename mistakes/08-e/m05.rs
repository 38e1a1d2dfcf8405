//! Who has an account, and what their passwords are compared with.

impl Users {
pub fn check(&self, name: &str, password: &str) -> bool {
        if name.is_empty() {
            return false;
        }
        let hash = self.hash_of(name);
        let fits = self.fits(password, hash.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && hash.is_some()
    }
}
