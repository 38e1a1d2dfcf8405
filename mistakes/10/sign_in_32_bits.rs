//! Step 9.1: the time in 32 bits.

impl Key {
    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        self.sign_text(name, &format!("{}.{}", encode(value), now as u32))
    }
}
