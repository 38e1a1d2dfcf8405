//! caught by: step_2::the_right_password_fits_its_own_account
//! also by: step_2::all_of_a_password_is_hashed, step_2::a_password_counts_to_the_last_byte
//! also by: step_5::every_refusal_is_the_same, step_7::a_stolen_session_cannot_confirm
//! Tidies up what was typed.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        self.fits(password.trim(), hash) && known.is_some()
    }
}
