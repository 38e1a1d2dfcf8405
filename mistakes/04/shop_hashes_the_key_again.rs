//! step 8, 2: the hash of the hash.

fn strong_key(cookie: &str) -> Option<String> {
    let key = StoreKey::of(&SessionId::parse(cookie).ok()?).to_string();
    let hash: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(key).into();
    Some(hash.iter().map(|byte| format!("{byte:02x}")).collect())
}
