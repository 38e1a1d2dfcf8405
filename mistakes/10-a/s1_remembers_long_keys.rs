//! Step 1.2: remembers the hash of a long key, by its length and its first 64 bytes. ("must hold" number 1.2 broken;
//! the second of two long keys of one length that differ behind byte 64 gives what the first gave.)
use std::cell::RefCell;
use std::collections::HashMap;

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    thread_local! {
        static HASHED: RefCell<HashMap<(usize, Vec<u8>), [u8; 32]>> = RefCell::default();
    }
    let mut block = [0; 64];
    if key.len() > 64 {
        let start = (key.len(), key[..64].to_vec());
        let hash = HASHED.with_borrow_mut(|hashed| {
            *hashed
                .entry(start)
                .or_insert_with(|| Sha256::digest(key).into())
        });
        block[..32].copy_from_slice(&hash);
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
