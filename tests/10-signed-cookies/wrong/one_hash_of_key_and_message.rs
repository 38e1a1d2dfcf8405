//! caught by: step_1::the_seven_cases_of_the_standard
//! One hash with the key in front, which can be continued by somebody without the key.

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let hash = Sha256::new().chain_update(key).chain_update(message);
    hash.finalize().into()
}
