//! Step 2.3 and 2.6: Here an account's own password is refused after ten wrong ones in a row.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        static WRONG: Mutex<Vec<String>> = Mutex::new(Vec::new());
        let known = self.hash_of(name);
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        let fits = self.fits(password, hash);
        let mut wrong = WRONG.lock().unwrap_or_else(PoisonError::into_inner);
        if wrong.iter().filter(|of| *of == hash).count() >= 10 {
            return false;
        }
        if fits {
            wrong.retain(|of| of != hash);
        } else {
            wrong.push(hash.to_owned());
        }
        fits && known.is_some()
    }
}
