//! HMAC-SHA-256 by hand, and a comparison that doesn't tell where two texts differ.

use std::ops::BitXor;

use sha2::{Digest, Sha256};

/// The HMAC-SHA-256 of a message (RFC 2104, section 2): 32 bytes that only a holder of the key
/// can make.
///
/// The key has any length. One of more than 64 bytes is hashed first; any other is filled up with
/// zeros.
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    todo!("step 1: hash the message twice with the key")
}

/// Whether both are the same, found out in a time that depends on the length alone.
///
/// `B` is `u8` in the program. The tests put in a byte that counts how often it is looked at.
pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    todo!("step 2: compare all bytes, whatever the first ones say")
}
