//! caught by: step_1::a_new_message_is_the_last
//! also by: step_1::a_message_is_added_as_it_is, step_1::a_double_goes_in_its_turn
//! also by: step_2::each_message_counts, step_3::another_thread_loses_nothing
//! also by: step_4::what_held_in_step_3_holds_here, step_6::two_at_once_are_both_thanked
//! also by: step_6::a_guest_is_not_thanked_for_what_was_not_written
//! Takes a message for one that says the same. Who saves twice is told once.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.retain(|other| other.message != kept.message);
    list.push(kept);
    list.split_off(list.len().saturating_sub(MOST))
}
