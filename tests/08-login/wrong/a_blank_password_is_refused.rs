//! caught by: step_2::a_password_counts_to_the_last_byte
//! Takes spaces for no password, also where they are the right one.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        let fits = self.fits(password, hash);
        fits && known.is_some() && !password.trim().is_empty()
    }
}
