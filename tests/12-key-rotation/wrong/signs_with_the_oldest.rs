//! caught by: step_1::signs_with_the_newest
//! also by: step_1::opens_with_all, step_1::other_cookies_take_nothing_with_them
//! also by: step_2::nothing_to_renew, step_3::first_accept, step_3::then_sign
//! also by: step_3::how_many_are_logged_out
//! Signs with the key at the end, as Flask 3.1.0 did.

impl Ring {
    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        self.keys.last().unwrap_or(self.signer()).key.sign(name, value, now)
    }
}
