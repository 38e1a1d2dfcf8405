//! caught by: step_6::nothing_can_be_read
//! Counts the nonces, from the start of the program.

impl SealKey {
    pub fn seal(&self, name: &str, value: &[u8], now: u64) -> Result<String, SealError> {
        let mut nonce = [0; NONCE];
        static SEALED: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
        let sealed = SEALED.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        nonce[..8].copy_from_slice(&sealed.to_be_bytes());
        let time = now.to_string();
        let sealed = self.encrypt(&nonce, value, &associated(name, &time));
        Ok(format!("{time}.{}", encode(&sealed)))
    }
}
