//! step 4, 3: sessions times guesses stops at the largest u64.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    f64::from(bits).exp2() / live.saturating_mul(guesses_per_second) as f64
}
