//! caught by: step_6::nothing_can_be_read
//! also by: step_6::any_bytes_come_back, step_6::no_bit_can_be_changed
//! also by: step_6::nothing_opens_under_another_name, step_6::opens_until_the_limit
//! also by: step_6::what_does_not_open_is_nothing, step_8::a_copy_outlives_the_logout
//! also by: step_8::a_store_that_is_down_is_closed
//! Puts the value behind the nonce as it is.

impl SealKey {
    pub fn seal(&self, name: &str, value: &[u8], now: u64) -> Result<String, SealError> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(|_| SealError::NoRandomness)?;
        let time = now.to_string();
        let tag = self.encrypt(&nonce, b"", &associated(name, &time));
        let sealed = [&nonce[..], value, &tag[NONCE..]].concat();
        Ok(format!("{time}.{}", encode(&sealed)))
    }
}
