//! step 4, 2: from 128 bits on there are as many IDs as with 127.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    (1u128 << bits.min(127)) as f64 / live as f64 / guesses_per_second as f64
}
