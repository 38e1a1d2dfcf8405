//! Who has an account, and what their passwords are compared with.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let salt: [u8; 16] = now.unwrap_or_default().as_nanos().to_le_bytes();
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
    hash.map(|hash: PasswordHash| hash.to_string())
}
