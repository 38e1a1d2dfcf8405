//! caught by: step_2::an_unknown_name_costs_as_much
//! also by: step_5::every_login_costs_one_comparison
//! Keeps which password fitted which hash, and compares the two no more.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        static FITTED: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());
        let known = self.hash_of(name);
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        let pair = (hash.to_owned(), password.to_owned());
        let mut fitted = FITTED.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = fitted.contains(&pair) || self.fits(password, hash);
        if fits {
            fitted.push(pair);
        }
        fits && known.is_some()
    }
}
