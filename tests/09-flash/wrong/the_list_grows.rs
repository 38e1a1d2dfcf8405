//! caught by: step_1::the_oldest_give_way
//! Has no limit: a loop fills the store.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.push(kept);
    list
}
