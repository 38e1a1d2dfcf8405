//! RIGHT: a comparison in each branch.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        match self.hash_of(name) {
            Some(hash) => self.fits(password, &hash),
            None => {
                self.fits(password, UNUSABLE_HASH);
                false
            }
        }
    }
}
