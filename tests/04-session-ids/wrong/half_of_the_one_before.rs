//! caught by: step_5::no_bit_follows_from_the_id_before
//! Draws eight bytes for each ID, and takes the other eight from the one before.

impl SessionId {
    pub fn generate() -> Self {
        static LAST: AtomicU64 = AtomicU64::new(0);
        let drawn = getrandom::u64().expect("the operating system gives random bytes");
        let before = match LAST.swap(drawn, Ordering::Relaxed) {
            0 => getrandom::u64().expect("the operating system gives random bytes"),
            before => before,
        };
        let bits = (u128::from(before) << 64) | u128::from(drawn);
        Self(bits.to_be_bytes())
    }
}

use std::sync::atomic::{AtomicU64, Ordering};
