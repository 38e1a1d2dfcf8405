//! caught by: step_1::a_new_message_is_the_last
//! also by: step_1::a_message_is_added_as_it_is, step_2::each_message_counts
//! also by: step_6::two_at_once_are_both_thanked
//! Takes a message for one that says the same. Who saves twice is told once.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.retain(|other| other.message != kept.message);
    list.push(kept);
    list.split_off(list.len().saturating_sub(MOST))
}
