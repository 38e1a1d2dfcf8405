//! caught by: step_1::a_signature_is_no_start_for_another
//! One hash with the key in front, which can be continued by an attacker without the key.

// ANCHOR: code
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let hash = Sha256::new().chain_update(key).chain_update(message);
    hash.finalize().into()
}
// ANCHOR_END: code
