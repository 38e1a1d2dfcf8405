//! step 4, 5: 2 to the power of a difference of logarithms, where log2(0) is minus infinity (right but for rounding).

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    (f64::from(bits) - (live as f64).log2() - (guesses_per_second as f64).log2()).exp2()
}
