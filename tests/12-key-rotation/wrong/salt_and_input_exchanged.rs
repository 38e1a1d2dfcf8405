//! caught by: step_4::the_standards_own_cases
//! also by: step_4::as_the_crate_does_it, step_4::as_far_as_a_byte_counts
//! also by: step_4::each_secret_has_keys_of_its_own
//! Takes the secret as HMAC's key, and the salt as its message.

pub fn extract(salt: &[u8], input: &[u8]) -> [u8; HASH] {
    hmac_sha256(input, salt)
}
