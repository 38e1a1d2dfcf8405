//! caught by: step_5::no_two_are_the_same
//! sometimes by: step_8::the_strong_shop_knows_its_visitors, step_8::the_three_attacks_fail
//! Every thread has a generator of its own, and all begin with what the first process drew once.

impl SessionId {
    pub fn generate() -> Self {
        static SEED: LazyLock<u64> = LazyLock::new(|| getrandom::u64().unwrap_or_default());
        thread_local! {
            static STATE: Cell<u64> = Cell::new(*SEED);
        }
        let half = || {
            let state = STATE.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
            STATE.set(state);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            mixed ^ (mixed >> 31)
        };
        let bits = (u128::from(half()) << 64) | u128::from(half());
        Self(bits.to_be_bytes())
    }
}

use std::cell::Cell;
use std::sync::LazyLock;
