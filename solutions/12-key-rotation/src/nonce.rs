//! What a nonce gives away that comes a second time: the attacker's side.

use signed_cookies::decode;

use crate::seal::{NONCE, TAG};

// ANCHOR: nonce
/// The XOR of the values in two sealed texts, as far as both reach. No key is needed, if both have the same
/// nonce; nothing where they haven't, or can't be read.
pub fn xor_of_texts(first: &str, second: &str) -> Option<Vec<u8>> {
    // step 7: cancel out what the nonce made
    let (first, second) = (sealed_parts(first)?, sealed_parts(second)?);
    let same_nonce = first.0 == second.0;
    same_nonce.then(|| xor(&first.1, &second.1))
}

/// The value in the second text, as far as the value in the first one is known; nothing where the nonces
/// differ.
pub fn read_other(first: &str, second: &str, known: &[u8]) -> Option<Vec<u8>> {
    // step 7: read one value by the other
    xor_of_texts(first, second).map(|both| xor(&both, known))
}
// ANCHOR_END: nonce

/// The nonce, and the encrypted value without its tag.
fn sealed_parts(text: &str) -> Option<([u8; NONCE], Vec<u8>)> {
    let (_, sealed) = text.split_once('.')?;
    let sealed = decode(sealed).ok()?;
    let (nonce, rest) = sealed.split_first_chunk()?;
    let value = rest.len().checked_sub(TAG)?;
    Some((*nonce, rest[..value].to_vec()))
}

fn xor(one: &[u8], other: &[u8]) -> Vec<u8> {
    let pairs = one.iter().zip(other);
    pairs.map(|(one, other)| one ^ other).collect()
}
