//! step 1, 2: "Secrets and salts may have any length", 0 as well. An empty secret panics.

pub fn derive_key(secret: &[u8], salt: &[u8]) -> [u8; 20] {
    assert!(!secret.is_empty(), "a key needs bytes");
    let mac = Hmac::<Sha1>::new_from_slice(secret).expect("any length will do");
    mac.chain_update(salt).finalize().into_bytes().into()
}
