//! step 4, 2: a number of f32 has no room for 2^128.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    f64::from((bits as f32).exp2()) / live as f64 / guesses_per_second as f64
}
