//! step 4, 5: with no session and no guess the answer is not a number.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    f64::from(bits).exp2() / live as f64 * (1.0 / guesses_per_second as f64) * if live == 0 && guesses_per_second == 0 { 0.0 } else { 1.0 }
}
