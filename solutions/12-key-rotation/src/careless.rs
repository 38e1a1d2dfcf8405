//! A shop that seals with a counter in the place of a random nonce: given, to be attacked.

use signed_cookies::encode;

use crate::seal::{NONCE, SealKey, associated};

// ANCHOR: careless
/// What seals the careless shop's cookies. No two of them have one nonce, until the program starts again.
#[derive(Debug, Clone)]
pub struct Careless {
    key: SealKey,
    sealed: u64,
}

impl Careless {
    /// The shop as it starts. The key stands in its settings, and the counter nowhere.
    pub fn start(key: SealKey) -> Self {
        let sealed = 0;
        Self { key, sealed }
    }

    /// A text as the value of the cookie with this name: `time.sealed`, as [`SealKey::seal`] writes it.
    pub fn seal(&mut self, name: &str, value: &[u8], now: u64) -> String {
        self.sealed += 1;
        let mut nonce = [0; NONCE];
        nonce[..8].copy_from_slice(&self.sealed.to_be_bytes());
        let time = now.to_string();
        let sealed = self.key.encrypt(&nonce, value, &associated(name, &time));
        format!("{time}.{}", encode(&sealed))
    }
}
// ANCHOR_END: careless
