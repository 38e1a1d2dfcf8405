//! Step 9.1: a decimal number; filled up to ten digits with zeros.

impl Key {
    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        self.sign_text(name, &format!("{}.{now:010}", encode(value)))
    }
}
