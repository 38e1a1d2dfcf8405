//! caught by: step_2::the_right_password_fits_its_own_account
//! also by: step_5::a_name_counts_as_it_was_typed, step_7::the_account_is_the_one_of_that_name
//! An account has two names, and whatever else knows names tells them apart.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name.trim());
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        self.fits(password, hash) && known.is_some()
    }
}
