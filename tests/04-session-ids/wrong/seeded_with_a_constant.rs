//! caught by: step_5::another_process_draws_other_ids
//! A good generator, whose first state stands in the source.

// ANCHOR: code
impl SessionId {
    pub fn generate() -> Self {
        static STATE: AtomicU64 = AtomicU64::new(0x243F_6A88_85A3_08D3);
        let mut half = || {
            let state = STATE.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            mixed ^ (mixed >> 31)
        };
        let bytes = (u128::from(half()) << 64) | u128::from(half());
        Self(bytes.to_be_bytes())
    }
}
// ANCHOR_END: code

use std::sync::atomic::{AtomicU64, Ordering};
