//! caught by: step_6::nothing_can_be_read
//! Draws 8 bytes, and leaves 16 as they are.

impl SealKey {
    pub fn seal(&self, name: &str, value: &[u8], now: u64) -> Result<String, SealError> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce[..8]).map_err(|_| SealError::NoRandomness)?;
        let time = now.to_string();
        let sealed = self.encrypt(&nonce, value, &associated(name, &time));
        Ok(format!("{time}.{}", encode(&sealed)))
    }
}
