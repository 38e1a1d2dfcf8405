//! Who has an account, and what their passwords are compared with.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let hash = Argon2::default().hash_password(typed(password).as_bytes());
    hash.map(|hash: PasswordHash| hash.to_string())
}

fn typed(password: &str) -> &str {
    let mut end = password.len().min(4096);
    while !password.is_char_boundary(end) {
        end -= 1;
    }
    &password[..end]
}

impl Users {
pub fn check(&self, name: &str, password: &str) -> bool {
        let hash = self.hash_of(name);
        let fits = self.fits(typed(password), hash.as_deref().unwrap_or(UNUSABLE_HASH));
        fits && hash.is_some()
    }
}
