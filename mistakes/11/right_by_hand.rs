//! right: HMAC by hand, over the hash alone.

pub fn derive_key(secret: &[u8], salt: &[u8]) -> [u8; 20] {
    hmac_by_hand(secret, salt)
}

pub fn sign_text(key: &[u8; 20], signed: &str) -> [u8; 20] {
    hmac_by_hand(key, signed.as_bytes())
}

fn hmac_by_hand(key: &[u8], message: &[u8]) -> [u8; 20] {
    use sha1::Digest;
    let mut block = [0; 64];
    if key.len() > 64 {
        block[..20].copy_from_slice(&Sha1::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    let inner = Sha1::new()
        .chain_update(block.map(|byte| byte ^ 0x36))
        .chain_update(message)
        .finalize();
    Sha1::new()
        .chain_update(block.map(|byte| byte ^ 0x5c))
        .chain_update(inner)
        .finalize()
        .into()
}
