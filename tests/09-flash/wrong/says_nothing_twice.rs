//! caught by: step_1::a_new_message_is_the_last
//! Takes a message for one that says the same. Who saves twice is told once.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.retain(|other| other.message != kept.message);
    list.push(kept);
    list.split_off(list.len().saturating_sub(MOST))
}
