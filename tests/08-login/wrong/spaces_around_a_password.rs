//! caught by: step_2::the_right_password_fits_its_own_account
//! Tidies up what was typed.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        self.fits(password.trim(), hash) && known.is_some()
    }
}
