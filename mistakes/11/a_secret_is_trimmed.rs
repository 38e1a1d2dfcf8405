//! step 1, 1: "the HMAC-SHA-1 of the salt, under the secret". White space around the secret is cut off, as if it came from a file.

pub fn derive_key(secret: &[u8], salt: &[u8]) -> [u8; 20] {
    let mac = Hmac::<Sha1>::new_from_slice(secret.trim_ascii()).expect("any length will do");
    mac.chain_update(salt).finalize().into_bytes().into()
}
