//! caught by: step_4::the_largest_shop_is_no_exception
//! Sessions times guesses is one division fewer, and overflows.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    f64::from(bits).exp2() / (live * guesses_per_second) as f64
}
