//! caught by: step_2::the_right_password_fits_its_own_account
//! sometimes by: step_5::a_wrong_name_and_a_wrong_password_look_alike
//! Does the same work for unknown names, and lets them in with the password of somebody else.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let anybody = || self.users().values().next().map(|user| user.hash.clone());
        let hash = self.hash_of(name).or_else(anybody).unwrap_or_default();
        self.fits(password, &hash)
    }
}
