//! Step 2.1: argon2id. Here argon2d.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let params = Params::new(19_456, 2, 1, None)?;
    let argon2 = Argon2::new(argon2::Algorithm::Argon2d, argon2::Version::V0x13, params);
    Ok(argon2.hash_password(password.as_bytes())?.to_string())
}
