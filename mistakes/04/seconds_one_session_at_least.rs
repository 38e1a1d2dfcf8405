//! step 4, 5: no session is taken for one.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    f64::from(bits).exp2() / live.max(1) as f64 / guesses_per_second as f64
}
