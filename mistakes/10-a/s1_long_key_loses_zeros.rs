//! Step 1.2: cuts zeros off the end of every key, since it is filled up with zeros anyway. ("must hold" number 1.2
//! broken; a key of more than 64 bytes that ends in a zero byte gives another hash.)
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let end = key.iter().rposition(|&byte| byte != 0);
    let key = &key[..end.map_or(0, |last| last + 1)];
    let mut block = [0; 64];
    if key.len() > 64 {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    let inner = Sha256::new()
        .chain_update(block.map(|byte| byte ^ 0x36))
        .chain_update(message)
        .finalize();
    let outer = Sha256::new()
        .chain_update(block.map(|byte| byte ^ 0x5c))
        .chain_update(inner);
    outer.finalize().into()
}
