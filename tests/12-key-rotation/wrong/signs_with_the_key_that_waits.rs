//! caught by: step_3::first_accept
//! also by: step_3::then_sign
//! Takes the newest of all keys, also while it only waits.

impl Ring {
    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        self.next.as_ref().unwrap_or(self.signer()).key.sign(name, value, now)
    }
}
