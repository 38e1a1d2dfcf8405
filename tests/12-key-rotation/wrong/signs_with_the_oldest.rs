//! caught by: step_1::signs_with_the_newest
//! Signs with the key at the end, as Flask 3.1.0 did.

impl Ring {
    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        self.keys.last().unwrap_or(self.signer()).key.sign(name, value, now)
    }
}
