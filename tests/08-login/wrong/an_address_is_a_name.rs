//! caught by: step_2::the_right_password_fits_its_own_account
//! Takes an address of the shop for the name in front of it.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name.strip_suffix("@shop.example").unwrap_or(name));
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        let fits = self.fits(password, hash);
        fits && known.is_some()
    }
}
