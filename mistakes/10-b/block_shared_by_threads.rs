//! Step 1.2: keeps the key's block in a static, and reads it once for each hash. (prose "no function remembers a call", and
//! number 1.2 broken; a call of another thread with another key between the two hashes gives the outer hash the wrong key)

use std::sync::Mutex;

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    static BLOCK: Mutex<[u8; 64]> = Mutex::new([0; 64]);
    let mut block = [0_u8; 64];
    if key.len() > 64 {
        let hash: [u8; 32] = Sha256::digest(key).into();
        block[..32].copy_from_slice(&hash);
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    *BLOCK.lock().expect("nobody panics with it") = block;
    let inner = Sha256::new()
        .chain_update(block.map(|byte| byte ^ 0x36))
        .chain_update(message)
        .finalize();
    let block: [u8; 64] = *BLOCK.lock().expect("nobody panics with it");
    Sha256::new()
        .chain_update(block.map(|byte| byte ^ 0x5c))
        .chain_update(inner)
        .finalize()
        .into()
}
