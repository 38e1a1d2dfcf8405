//! Step 2.4: an `é` in one character is another than in two. Here they are the same.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let hash = Argon2::default().hash_password(password.replace("e\u{301}", "é").as_bytes())?;
    Ok(hash.to_string())
}

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let fits = self.fits(&password.replace("e\u{301}", "é"), known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
