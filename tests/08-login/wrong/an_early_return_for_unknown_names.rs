//! caught by: step_2::an_unknown_name_costs_as_much
//! also by: step_5::every_login_costs_one_comparison
//! Looks like tidy Rust, and answers for unknown names in no time.

impl Users {
    // ANCHOR: code
    pub fn check(&self, name: &str, password: &str) -> bool {
        let Some(hash) = self.hash_of(name) else {
            return false;
        };
        self.fits(password, &hash)
    }
    // ANCHOR_END: code
}
