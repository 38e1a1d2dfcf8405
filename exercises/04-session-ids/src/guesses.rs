//! How long guessing takes.

/// The seconds that it takes, on average, to hit some live session's ID by sending random ones.
///
/// `bits` is how many of an ID's bits the attacker can't know: there are 2 to that power equally likely
/// IDs, and `live` of them open a session. Where no session is live, it takes forever: infinity.
pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    todo!("step 4: divide the possible IDs")
}
