//! Step 2.6: every call costs one comparison. Here the first unknown name makes the hash that the others are compared with.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        static NOBODY: std::sync::OnceLock<String> = std::sync::OnceLock::new();
        let known = self.hash_of(name);
        let hash = match &known {
            Some(hash) => hash,
            None => NOBODY.get_or_init(|| hash_password("nobody").unwrap_or_else(|_| UNUSABLE_HASH.to_owned())),
        };
        let fits = self.fits(password, hash);
        fits && known.is_some()
    }
}
