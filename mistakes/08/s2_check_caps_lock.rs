//! Step 2.4: capitals count. Here one that was typed with caps lock is tried again, the other way round; and it costs two.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        let turn = |sign: char| match sign.is_ascii_uppercase() {
            true => sign.to_ascii_lowercase(),
            false => sign.to_ascii_uppercase(),
        };
        let turned: String = password.chars().map(turn).collect();
        let fits = self.fits(password, hash) || self.fits(&turned, hash);
        fits && known.is_some()
    }
}
