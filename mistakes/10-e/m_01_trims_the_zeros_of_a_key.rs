//! Replaces src/mac.rs. Breaks step 1, 2.

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    // It is filled with zeros again anyway.
    let used = key.iter().rposition(|byte| *byte != 0);
    let key = &key[..used.map_or(0, |last| last + 1)];
    let mut block = [0_u8; 64];
    if key.len() > 64 {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
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
