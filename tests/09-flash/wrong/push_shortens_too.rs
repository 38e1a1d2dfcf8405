//! caught by: step_1::a_message_is_added_as_it_is
//! Shortens a text in push, and touches those that are there.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.push(kept);
    for kept in &mut list {
        kept.message.text = shorten(kept.message.text.trim());
    }
    list.split_off(list.len().saturating_sub(MOST))
}
