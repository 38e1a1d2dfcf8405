//! step 1, 2: "Secrets and salts may have any length." HMAC by hand, which hashes a secret of exactly 64 bytes, too.

pub fn derive_key(secret: &[u8], salt: &[u8]) -> [u8; 20] {
    use sha1::Digest;
    let mut block = [0; 64];
    if secret.len() >= 64 {
        block[..20].copy_from_slice(&Sha1::digest(secret));
    } else {
        block[..secret.len()].copy_from_slice(secret);
    }
    let inner = Sha1::new()
        .chain_update(block.map(|byte| byte ^ 0x36))
        .chain_update(salt)
        .finalize();
    Sha1::new()
        .chain_update(block.map(|byte| byte ^ 0x5c))
        .chain_update(inner)
        .finalize()
        .into()
}
