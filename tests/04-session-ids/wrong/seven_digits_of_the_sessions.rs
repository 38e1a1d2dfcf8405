//! caught by: step_4::it_is_the_possible_ids_by_the_sessions_by_the_rate
//! An f32 has room for seven digits, and the number of sessions has more.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    f64::from(bits).exp2() / f64::from(live as f32) / f64::from(guesses_per_second as f32)
}
