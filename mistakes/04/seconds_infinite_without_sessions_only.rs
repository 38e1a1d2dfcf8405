//! step 4, 5: no guess is taken for one guess.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    if live == 0 {
        return f64::INFINITY;
    }
    f64::from(bits).exp2() / live as f64 / guesses_per_second.max(1) as f64
}
