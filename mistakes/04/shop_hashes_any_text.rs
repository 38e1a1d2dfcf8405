//! step 8, 3: a text that parse does not read has a key.

fn strong_key(cookie: &str) -> Option<String> {
    let hash: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(cookie).into();
    Some(hash.iter().map(|byte| format!("{byte:02x}")).collect())
}
