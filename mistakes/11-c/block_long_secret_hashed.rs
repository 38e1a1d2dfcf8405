//! Step 1, "`derive_key` gives the HMAC-SHA-1 of the salt, under the secret" and "Secrets and salts may have any length": a secret of exactly 64 bytes, which is one block, is hashed first, and only longer ones should be; the key of a 64-byte secret (32 random bytes as hex, what secret.rs tells you to make) is another than Python's.

pub fn derive_key(secret: &[u8], salt: &[u8]) -> [u8; 20] {
    // A secret that fills the block or more is hashed first.
    let hashed: [u8; 20] = <Sha1 as sha1::Digest>::digest(secret).into();
    let key = if secret.len() < 64 { secret } else { &hashed[..] };
    let mut mac = Hmac::<Sha1>::new_from_slice(key).expect("a key of any length");
    mac.update(salt);
    mac.finalize().into_bytes().into()
}
