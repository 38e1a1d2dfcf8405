//! step 1, 2: "Secrets and salts may have any length." A secret of more than 64 bytes is cut, and not hashed.

pub fn derive_key(secret: &[u8], salt: &[u8]) -> [u8; 20] {
    // A block of SHA-1 has 64 bytes.
    let secret = &secret[..secret.len().min(64)];
    let mac = Hmac::<Sha1>::new_from_slice(secret).expect("any length will do");
    mac.chain_update(salt).finalize().into_bytes().into()
}
