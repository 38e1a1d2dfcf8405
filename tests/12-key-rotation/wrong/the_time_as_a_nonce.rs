//! caught by: step_6::nothing_can_be_read
//! also by: step_8::a_copy_outlives_the_logout
//! Takes the second for a number that comes once.

impl SealKey {
    pub fn seal(&self, name: &str, value: &[u8], now: u64) -> Result<String, SealError> {
        let mut nonce = [0; NONCE];
        nonce[..8].copy_from_slice(&now.to_be_bytes());
        let time = now.to_string();
        let sealed = self.encrypt(&nonce, value, &associated(name, &time));
        Ok(format!("{time}.{}", encode(&sealed)))
    }
}
