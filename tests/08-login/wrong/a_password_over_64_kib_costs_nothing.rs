//! caught by: step_2::all_of_a_password_is_hashed
//! also by: step_2::an_unknown_name_costs_as_much
//! Saves the work for passwords that fill a book.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        if password.len() > 65_536 {
            return false;
        }
        let known = self.hash_of(name);
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        let fits = self.fits(password, hash);
        fits && known.is_some()
    }
}
