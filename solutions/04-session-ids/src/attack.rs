//! What Mallory makes of the IDs that a shop gave her.

use crate::weak::{Clock, decode, encode, next_state, output};

// ANCHOR: predict_counter
/// The ID that the next visitor of a shop with a counter gets. `seen` are IDs of one's own, the
/// latest last.
///
/// `None` where they don't look like a counter's, or no number is left.
pub fn predict_counter(seen: &[String]) -> Option<String> {
    // step 1: say the next number
    let numbers: Vec<u64> = seen.iter().map(|id| number_in(id)).collect::<Option<_>>()?;
    let rises = numbers.windows(2).all(|pair| pair[0] < pair[1]);
    let next = numbers.last()?.checked_add(1)?;
    rises.then(|| encode(&next.to_string()))
}

/// The number that a counter would write as `id`.
fn number_in(id: &str) -> Option<u64> {
    let number = decode(id)?.parse().ok()?;
    (encode(&format!("{number}")) == id).then_some(number)
}
// ANCHOR_END: predict_counter

// ANCHOR: predict_clock
/// All IDs that a visitor can have got who came to a shop with a clock in the second `at`, counted
/// from 1970. `seen` are IDs of one's own, from the same worker.
///
/// None at all where the latest of them doesn't look like a clock's.
pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    // step 2: list every millisecond of that second
    let Some(worker) = seen.last().and_then(|id| worker_in(id)) else {
        return Vec::new();
    };
    let clock = Clock::of_worker(worker);
    let first = at * 1000;
    (first..first + 1000).map(|it| clock.draw(it)).collect()
}

/// The worker that gave out an ID.
fn worker_in(id: &str) -> Option<u16> {
    let text = decode(id)?;
    let (millis, worker) = text.split_once('.')?;
    let (millis, worker) = (millis.parse().ok()?, worker.parse().ok()?);
    (Clock::of_worker(worker).draw(millis) == id).then_some(worker)
}
// ANCHOR_END: predict_clock

// ANCHOR: predict_lcg
/// The ID that the next visitor of a shop with a linear congruential generator gets. `seen` are IDs of
/// one's own, the latest last; one is enough.
///
/// `None` where the latest doesn't look like that generator's.
pub fn predict_lcg(seen: &[String]) -> Option<String> {
    // step 3: find the state behind the ID
    let (first, second) = outputs_in(seen.last()?)?;
    // Of the first state all is known but the 16 bits that the generator doesn't show.
    let mut states = (0..1 << 16).map(|hidden| (u64::from(first) << 16) | hidden);
    let state = states.find(|&state| output(next_state(state)) == second)?;
    let third = next_state(next_state(state));
    let fourth = next_state(third);
    Some(format!("{:08x}{:08x}", output(third), output(fourth)))
}

/// The two outputs in an ID of 16 hexadecimal digits.
fn outputs_in(id: &str) -> Option<(u32, u32)> {
    let (first, second) = id.split_at_checked(8)?;
    let number = |half| u32::from_str_radix(half, 16).ok();
    let outputs = (number(first)?, number(second)?);
    (format!("{:08x}{:08x}", outputs.0, outputs.1) == id).then_some(outputs)
}
// ANCHOR_END: predict_lcg
