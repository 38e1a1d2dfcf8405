//! Step 2.6: it doesn't matter whether the same was asked before. Here an unknown name costs nothing the second time.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        static UNKNOWN: Mutex<Vec<String>> = Mutex::new(Vec::new());
        let known = self.hash_of(name);
        if known.is_none() {
            let mut unknown = UNKNOWN.lock().unwrap_or_else(PoisonError::into_inner);
            if unknown.iter().any(|seen| seen == name) {
                return false;
            }
            unknown.push(name.to_owned());
        }
        let fits = self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
