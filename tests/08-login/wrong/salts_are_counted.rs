//! caught by: step_2::each_hash_has_its_own_salt
//! Counts the salts, from the same number at each start.

pub fn hash_password(password: &str) -> password_hash::Result<String> {
    static CALLS: AtomicU64 = AtomicU64::new(1);
    let salt = CALLS.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt)?;
    Ok(hash.to_string())
}
