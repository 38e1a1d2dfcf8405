//! caught by: step_1::the_oldest_give_way
//! also by: step_1::a_double_goes_in_its_turn, step_2::also_in_a_store
//! also by: step_2::a_guest_cannot_make_the_list_grow
//! Has no limit: a loop fills the store.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.push(kept);
    list
}
