//! caught by: step_2::the_right_password_fits_its_own_account
//! also by: step_5::a_wrong_name_and_a_wrong_password_look_alike, step_5::every_refusal_is_the_same
//! also by: step_5::every_login_costs_one_comparison, step_5::a_name_counts_as_it_was_typed
//! Does the same work for unknown names, and lets them in with the password of another user.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let first = || {
            let users = self.users();
            let first = users.keys().min()?;
            users.get(first).map(|user| user.hash.clone())
        };
        let hash = self.hash_of(name).or_else(first).unwrap_or_default();
        self.fits(password, &hash)
    }
}
