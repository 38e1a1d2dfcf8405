//! step 4, 4: fractions are dropped.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    (f64::from(bits).exp2() / live as f64 / guesses_per_second as f64).floor()
}
