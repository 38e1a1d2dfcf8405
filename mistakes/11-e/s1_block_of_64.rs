//! Step 1, "Secrets and salts may have any length": a secret of exactly 64 bytes (SHA-1's block) is hashed first, as only longer ones are; derive_key of 64 bytes differs from HMAC-SHA-1.
pub fn derive_key(secret: &[u8], salt: &[u8]) -> [u8; 20] {
    // A key that doesn't fit into the block is hashed.
    let hashed = <Sha1 as sha1::Digest>::digest(secret);
    let key = if secret.len() >= 64 {
        hashed.as_slice()
    } else {
        secret
    };
    let mut mac = Hmac::<Sha1>::new_from_slice(key).expect("any length");
    mac.update(salt);
    mac.finalize().into_bytes().into()
}
