//! Step 2.2: each call draws its own salt. Here each thread draws one.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    thread_local! {
        static SALT: [u8; 16] = password_hash::generate_salt();
    }
    let hash =
        SALT.with(|salt| Argon2::default().hash_password_with_salt(password.as_bytes(), salt))?;
    Ok(hash.to_string())
}
