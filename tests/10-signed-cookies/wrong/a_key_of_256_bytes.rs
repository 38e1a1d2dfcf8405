//! caught by: step_1::a_key_of_64_bytes_is_a_block_and_one_of_65_is_hashed
//! also by: step_4::another_key_opens_nothing, step_5::still_no_letter_can_be_changed
//! Hashes a long key, but no more than 256 bytes of it.

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut block = [0; BLOCK];
    let key = &key[..key.len().min(256)];
    if key.len() > BLOCK {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    let inner = Sha256::new().chain_update(block.map(|byte| byte ^ 0x36)).chain_update(message).finalize();
    Sha256::new().chain_update(block.map(|byte| byte ^ 0x5c)).chain_update(inner).finalize().into()
}
