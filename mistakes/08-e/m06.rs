//! Who has an account, and what their passwords are compared with.

static UNKNOWN: Mutex<std::collections::BTreeSet<String>> = Mutex::new(std::collections::BTreeSet::new());

impl Users {
pub fn check(&self, name: &str, password: &str) -> bool {
        let mut unknown = UNKNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if unknown.contains(name) {
            return false;
        }
        let Some(hash) = self.hash_of(name) else {
            unknown.insert(name.to_owned());
            drop(unknown);
            self.fits(password, UNUSABLE_HASH);
            return false;
        };
        drop(unknown);
        self.fits(password, &hash)
    }
}
