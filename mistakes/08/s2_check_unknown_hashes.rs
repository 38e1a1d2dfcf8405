//! Step 2.6, all comparing goes through `fits`. Here an unknown name's password is hashed anew instead.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let Some(hash) = self.hash_of(name) else {
            let _ = hash_password(password);
            return false;
        };
        self.fits(password, &hash)
    }
}
