//! caught by: step_2::a_password_counts_to_the_last_byte
//! also by: step_2::all_of_a_password_is_hashed
//! Drops the line end behind a password that was piped in, in both places.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let password = password.trim_end_matches(['\r', '\n']);
    let hash = Argon2::default().hash_password(password.as_bytes())?;
    Ok(hash.to_string())
}

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let password = password.trim_end_matches(['\r', '\n']);
        let known = self.hash_of(name);
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        let fits = self.fits(password, hash);
        fits && known.is_some()
    }
}
