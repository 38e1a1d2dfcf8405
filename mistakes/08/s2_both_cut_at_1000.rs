//! Step 2.4: all of a password counts, to the last byte. Here the first 1000 do, when it is hashed and when it is compared.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let hash = Argon2::default().hash_password(head(password).as_bytes())?;
    Ok(hash.to_string())
}

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        let known = self.hash_of(name);
        let fits = self.fits(head(password), known.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && known.is_some()
    }
}

fn head(password: &str) -> &str {
    let mut end = password.len().min(1000);
    while !password.is_char_boundary(end) {
        end -= 1;
    }
    &password[..end]
}
