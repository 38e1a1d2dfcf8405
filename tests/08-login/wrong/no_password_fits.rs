//! caught by: step_2::the_right_password_fits_its_own_account
//! also by: step_5::every_refusal_is_the_same
//! Forgets that a password which fits no account's hash may fit the other one.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH))
    }
}
