//! caught by: step_4::it_counts_as_far_as_ids_go
//! also by: step_4::it_is_the_possible_ids_by_the_sessions_by_the_rate
//! also by: step_4::the_largest_shop_is_no_exception, step_4::without_sessions_it_takes_forever
//! also by: step_4::how_long_guessing_takes
//! A number of 64 bits has no room for 2 to the power of 64.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    let possible = 1_u64 << bits;
    possible as f64 / live as f64 / guesses_per_second as f64
}
