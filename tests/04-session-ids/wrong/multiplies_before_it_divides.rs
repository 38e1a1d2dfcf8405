//! caught by: step_4::it_counts_as_far_as_ids_go
//! Sessions times guesses is one division fewer, and overflows.

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    f64::from(bits).exp2() / (live * guesses_per_second) as f64
}
