//! Step 9.1/9.3: the largest u64; written as i64.

impl Key {
    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        self.sign_text(name, &format!("{}.{}", encode(value), now as i64))
    }
}
