//! step 4, 1: the sessions go through f32, and the answer is right to seven digits only.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    f64::from(bits).exp2() / f64::from(live as f32) / guesses_per_second as f64
}
