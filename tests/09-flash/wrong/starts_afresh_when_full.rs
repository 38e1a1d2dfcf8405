//! caught by: step_1::the_oldest_give_way
//! Throws all messages away when there is no room for one.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    if list.len() >= MOST {
        list.clear();
    }
    list.push(kept);
    list
}
