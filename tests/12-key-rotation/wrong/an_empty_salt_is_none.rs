//! caught by: step_4::as_the_crate_does_it
//! Skips the HMAC where there is no salt.

pub fn extract(salt: &[u8], input: &[u8]) -> [u8; HASH] {
    if salt.is_empty() && input.len() == HASH {
        return input.try_into().unwrap_or([0; HASH]);
    }
    hmac_sha256(salt, input)
}
