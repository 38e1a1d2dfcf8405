//! caught by: step_4::as_the_crate_does_it
//! also by: step_4::each_secret_has_keys_of_its_own
//! Skips the HMAC where there is no salt.

pub fn extract(salt: &[u8], input: &[u8]) -> [u8; HASH] {
    if salt.is_empty() && input.len() == HASH {
        return input.try_into().unwrap_or([0; HASH]);
    }
    hmac_sha256(salt, input)
}
