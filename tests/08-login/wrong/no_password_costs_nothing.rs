//! caught by: step_2::an_unknown_name_costs_as_much
//! also by: step_5::every_login_costs_one_comparison
//! Saves the work for an empty password, of the known accounts only.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        match self.hash_of(name) {
            Some(_) if password.is_empty() => false,
            Some(hash) => self.fits(password, &hash),
            None => self.fits(password, UNUSABLE_HASH) && false,
        }
    }
}
