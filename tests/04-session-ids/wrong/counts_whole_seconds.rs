//! caught by: step_4::it_is_the_possible_ids_by_the_sessions_by_the_rate
//! also by: step_4::it_counts_as_far_as_ids_go, step_4::the_largest_shop_is_no_exception
//! also by: step_4::less_than_a_second_is_a_fraction, step_4::how_long_guessing_takes
//! Divides whole numbers, so that whatever takes less than a second takes none.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    let possible = 2_u128.saturating_pow(bits);
    let tries = possible.checked_div(u128::from(live));
    let seconds = tries.and_then(|tries| tries.checked_div(u128::from(guesses_per_second)));
    seconds.map_or(f64::INFINITY, |seconds| seconds as f64)
}
