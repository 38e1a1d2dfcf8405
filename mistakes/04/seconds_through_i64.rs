//! step 4, 3: numbers above i64::MAX become negative.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    f64::from(bits).exp2() / (live as i64) as f64 / (guesses_per_second as i64) as f64
}
