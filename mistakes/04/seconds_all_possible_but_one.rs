//! step 4, 1: 2^bits - 1 IDs.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    (f64::from(bits).exp2() - 1.0) / live as f64 / guesses_per_second as f64
}
