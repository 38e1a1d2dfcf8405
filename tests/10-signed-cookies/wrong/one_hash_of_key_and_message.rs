//! caught by: step_1::nobody_goes_on_from_a_signature
//! One hash with the key in front, which can be continued by somebody without the key.

// ANCHOR: code
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let hash = Sha256::new().chain_update(key).chain_update(message);
    hash.finalize().into()
}
// ANCHOR_END: code
