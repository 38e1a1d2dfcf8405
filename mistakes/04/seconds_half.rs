//! step 4, 1: half of the IDs, as if Mallory kept a list of those that she has tried.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    f64::from(bits).exp2() / 2.0 / live as f64 / guesses_per_second as f64
}
