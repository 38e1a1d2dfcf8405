//! Step 2.5: a name counts as it was typed. Here an address of the shop's stands for its name.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name.strip_suffix("@shop.example").unwrap_or(name));
        let fits = self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
