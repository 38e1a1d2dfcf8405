//! caught by: step_4::the_standards_own_cases
//! Takes the secret as HMAC's key, and the salt as its message.

pub fn extract(salt: &[u8], input: &[u8]) -> [u8; HASH] {
    hmac_sha256(input, salt)
}
