//! How much a session keeps for a visitor who never comes to read it.

use crate::{Kept, LONGEST, MOST};

/// Stands at the end of a text that was cut.
const CUT: char = '…';

// ANCHOR: shorten
/// The text, if it has at most [`LONGEST`] bytes. If it has more: as many of its characters as fit
/// together with the `…` that follows them.
pub fn shorten(text: &str) -> String {
    // step 1: keep it small
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(LONGEST - CUT.len_utf8());
    format!("{}{CUT}", &text[..end])
}
// ANCHOR_END: shorten

// ANCHOR: push
/// The list with one more message at its end, and [`MOST`] messages in all. Where there are more, the
/// oldest go: what happened last is what the visitor waits for.
pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    // step 1: keep it small
    list.push(kept);
    list.split_off(list.len().saturating_sub(MOST))
}
// ANCHOR_END: push
