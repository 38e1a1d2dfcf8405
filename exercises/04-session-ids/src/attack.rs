//! What Mallory makes of the IDs that a shop gave her.

use crate::weak::{Clock, decode, encode, next_state, output};

/// The ID that the next visitor of a shop with a counter gets. `seen` are IDs of one's own, the
/// latest last.
///
/// `None` where they don't look like a counter's, or no number is left.
pub fn predict_counter(seen: &[String]) -> Option<String> {
    todo!("step 1: say the next number")
}

/// All IDs that a visitor can have got who came to a shop with a clock in the second `at`, counted
/// from 1970. `seen` are IDs of one's own, from the same worker.
///
/// None at all where the latest of them doesn't look like a clock's.
pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    todo!("step 2: list every millisecond of that second")
}

/// The ID that the next visitor of a shop with a linear congruential generator gets. `seen` are IDs of
/// one's own, the latest last; one is enough.
///
/// `None` where the latest doesn't look like that generator's.
pub fn predict_lcg(seen: &[String]) -> Option<String> {
    todo!("step 3: find the state behind the ID")
}
