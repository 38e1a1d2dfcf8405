//! caught by: step_6::nothing_can_be_read
//! also by: step_8::a_copy_outlives_the_logout
//! Makes the nonce of the value, so that one value is one text.

impl SealKey {
    pub fn seal(&self, name: &str, value: &[u8], now: u64) -> Result<String, SealError> {
        let mut nonce = [0; NONCE];
        nonce.copy_from_slice(&signed_cookies::hmac_sha256(&self.0, value)[..NONCE]);
        let time = now.to_string();
        let sealed = self.encrypt(&nonce, value, &associated(name, &time));
        Ok(format!("{time}.{}", encode(&sealed)))
    }
}
