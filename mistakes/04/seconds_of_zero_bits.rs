//! step 4, 2: 0 bits are taken for no ID.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    if bits == 0 {
        return 0.0;
    }
    f64::from(bits).exp2() / live as f64 / guesses_per_second as f64
}
