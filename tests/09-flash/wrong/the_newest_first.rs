//! caught by: step_1::a_new_message_is_the_last
//! Puts the newest first.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.insert(0, kept);
    list.truncate(MOST);
    list
}
