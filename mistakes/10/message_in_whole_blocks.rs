//! Step 1.3: messages of all lengths; feeds the message by blocks and forgets a rest at a multiple (only whole blocks if it is longer than one).

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let whole = if message.len() > 64 { message.len() / 64 * 64 } else { message.len() };
    let message = &message[..whole];
    let mut block = [0u8; 64];
    if key.len() > 64 {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    let inner = Sha256::new()
        .chain_update(block.map(|b| b ^ 0x36))
        .chain_update(message)
        .finalize();
    Sha256::new()
        .chain_update(block.map(|b| b ^ 0x5c))
        .chain_update(inner)
        .finalize()
        .into()
}
