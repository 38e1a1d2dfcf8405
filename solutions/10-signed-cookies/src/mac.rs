//! HMAC-SHA-256 by hand, and a comparison that doesn't tell where two texts differ.

use std::ops::BitXor;

use sha2::{Digest, Sha256};

// ANCHOR: hmac_sha256
/// How many bytes SHA-256 works on at a time.
const BLOCK: usize = 64;

/// The HMAC-SHA-256 of a message (RFC 2104, section 2): 32 bytes that only a holder of the key
/// can make.
///
/// The key has any length. One of more than 64 bytes is hashed first; any other is filled up with
/// zeros.
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    // step 1: hash the message twice with the key
    let mut block = [0; BLOCK];
    if key.len() > BLOCK {
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
// ANCHOR_END: hmac_sha256

// ANCHOR: equal
/// Whether both are the same, found out in a time that depends on the length alone.
///
/// `B` is `u8` in the program. The tests put in a byte that counts how often it is looked at.
pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    // step 2: compare all bytes, whatever the first ones say
    if left.len() != right.len() {
        return false;
    }
    let pairs = left.iter().zip(right);
    let differing = pairs.fold(0, |bits, (&left, &right)| bits | (left ^ right));
    differing == 0
}
// ANCHOR_END: equal
