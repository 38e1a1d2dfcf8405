//! Step 2.6: it doesn't matter whether the same was asked before. Here a password that was right before costs nothing.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        static RIGHT: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());
        let known = self.hash_of(name);
        let pair = known.clone().map(|hash| (hash, password.to_owned()));
        let mut right = RIGHT.lock().unwrap_or_else(PoisonError::into_inner);
        if pair.as_ref().is_some_and(|pair| right.contains(pair)) {
            return true;
        }
        let fits = self.fits(password, known.as_deref().unwrap_or(UNUSABLE_HASH));
        if let (true, Some(pair)) = (fits, pair) {
            right.push(pair);
            return true;
        }
        false
    }
}
