//! caught by: step_1::the_seven_cases_of_the_standard
//! also by: step_1::a_key_of_64_bytes_is_a_block_and_one_of_65_is_hashed
//! also by: step_4::another_key_opens_nothing, step_5::still_no_letter_can_be_changed
//! Cuts a long key at the block, in place of hashing it: all keys that begin alike are then one.

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut block = [0; BLOCK];
    let length = key.len().min(BLOCK);
    block[..length].copy_from_slice(&key[..length]);
    let inner = Sha256::new()
        .chain_update(block.map(|byte| byte ^ 0x36))
        .chain_update(message)
        .finalize();
    let outer = Sha256::new()
        .chain_update(block.map(|byte| byte ^ 0x5c))
        .chain_update(inner);
    outer.finalize().into()
}
