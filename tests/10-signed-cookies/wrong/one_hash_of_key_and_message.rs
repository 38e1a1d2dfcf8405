//! caught by: step_1::a_signature_is_no_start_for_another
//! also by: step_1::the_seven_cases_of_the_standard
//! also by: step_1::a_key_of_64_bytes_is_a_block_and_one_of_65_is_hashed
//! also by: step_4::the_signature_stands_behind_the_value, step_6::finds_secret_key
//! also by: step_6::finds_random_string
//! One hash with the key in front, which can be continued by an attacker without the key.

// ANCHOR: code
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let hash = Sha256::new().chain_update(key).chain_update(message);
    hash.finalize().into()
}
// ANCHOR_END: code
