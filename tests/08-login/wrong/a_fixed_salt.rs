//! caught by: step_2::each_hash_has_its_own_salt
//! Two users with one password have one hash.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let salt = b"the shop for cups";
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), salt)?;
    Ok(hash.to_string())
}
