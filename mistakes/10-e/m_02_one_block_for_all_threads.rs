//! Replaces src/mac.rs. Breaks step 1: the same arguments give the same answer.

static BLOCK: Mutex<[u8; 64]> = Mutex::new([0; 64]);

fn block() -> MutexGuard<'static, [u8; 64]> { #[allow(unused_imports)] use std::sync::{Mutex, MutexGuard, PoisonError};
    BLOCK.lock().unwrap_or_else(PoisonError::into_inner)
}

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] { #[allow(unused_imports)] use std::sync::{Mutex, MutexGuard, PoisonError};
    {
        let mut block = block();
        *block = [0; 64];
        if key.len() > 64 {
            block[..32].copy_from_slice(&Sha256::digest(key));
        } else {
            block[..key.len()].copy_from_slice(key);
        }
    }
    let inner_block = (*block()).map(|byte| byte ^ 0x36);
    let inner = Sha256::new()
        .chain_update(inner_block)
        .chain_update(message)
        .finalize();
    let outer_block = (*block()).map(|byte| byte ^ 0x5c);
    Sha256::new()
        .chain_update(outer_block)
        .chain_update(inner)
        .finalize()
        .into()
}
