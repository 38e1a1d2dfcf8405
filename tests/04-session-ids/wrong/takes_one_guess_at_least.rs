//! caught by: step_4::less_than_a_second_is_a_fraction
//! also by: step_4::it_counts_as_far_as_ids_go, step_4::the_largest_shop_is_no_exception
//! It takes one guess at least.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    (f64::from(bits).exp2() / live as f64).max(1.0) / guesses_per_second as f64
}
