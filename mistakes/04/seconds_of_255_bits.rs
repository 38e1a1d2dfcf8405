//! step 4, 2: bits are cut to 8 bits, so 256 are 0.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    f64::from(bits as u8).exp2() / live as f64 / guesses_per_second as f64
}
