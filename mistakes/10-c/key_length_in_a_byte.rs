//! Step 1, "A key of any length gives what the crate `hmac` gives": the length is taken as a `u8`, so a key of 256 to 320 bytes counts as one of 0 to 64 (300 bytes: its first 44), and differs from the crate.
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut block = [0_u8; 64];
    let length = key.len() as u8;
    if length > 64 {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        let length = usize::from(length);
        block[..length].copy_from_slice(&key[..length]);
    }
    let inner = Sha256::new()
        .chain_update(block.map(|byte| byte ^ 0x36))
        .chain_update(message)
        .finalize();
    Sha256::new()
        .chain_update(block.map(|byte| byte ^ 0x5c))
        .chain_update(inner)
        .finalize()
        .into()
}
