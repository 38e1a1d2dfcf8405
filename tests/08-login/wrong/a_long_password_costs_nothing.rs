//! caught by: step_2::all_of_a_password_is_hashed
//! also by: step_2::an_unknown_name_costs_as_much, step_5::every_login_costs_one_comparison
//! Saves the work for passwords that are too long to be one.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        if password.len() > 1000 {
            return false;
        }
        let known = self.hash_of(name);
        let fits = self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
