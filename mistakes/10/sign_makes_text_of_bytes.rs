//! Step 9.2: any bytes; writes lossy text.

impl Key {
    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        self.sign_text(name, &format!("{}.{now}", encode(String::from_utf8_lossy(value).as_bytes())))
    }
}
