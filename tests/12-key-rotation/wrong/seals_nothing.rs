//! caught by: step_6::nothing_can_be_read
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
