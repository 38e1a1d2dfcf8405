//! caught by: step_2::the_right_password_fits_its_own_account
//! also by: step_2::an_unknown_name_costs_as_much
//! Doesn't look for a name that has other letters than its author's.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        if !name.is_ascii() {
            return false;
        }
        let known = self.hash_of(name);
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        let fits = self.fits(password, hash);
        fits && known.is_some()
    }
}
