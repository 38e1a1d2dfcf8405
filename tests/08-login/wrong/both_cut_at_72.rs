//! caught by: step_2::all_of_a_password_is_hashed
//! also by: step_2::a_password_counts_to_the_last_byte
//! Cuts passwords after 72 bytes, in both places.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let bytes = password.as_bytes();
    let hash = Argon2::default().hash_password(&bytes[..bytes.len().min(72)])?;
    Ok(hash.to_string())
}

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let short = password.get(..72).unwrap_or(password);
        let fits = self.fits(short, known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}
