//! Step 2.6: it doesn't matter whether the same was asked before. Here the answer to the last question is kept.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        static LAST: Mutex<Option<(String, String, bool)>> = Mutex::new(None);
        let known = self.hash_of(name);
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, with, fits)) = &*last
            && of == hash
            && with == password
        {
            return *fits && known.is_some();
        }
        let fits = self.fits(password, hash);
        *last = Some((hash.to_owned(), password.to_owned(), fits));
        fits && known.is_some()
    }
}
