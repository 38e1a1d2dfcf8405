//! Step 2.1: 19 MiB or more. Here 4 MiB with three passes, the old default.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    let params = Params::new(4096, 3, 1, None)?;
    let argon2 = Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    Ok(argon2.hash_password(password.as_bytes())?.to_string())
}
