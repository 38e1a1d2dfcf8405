//! caught by: step_1::the_oldest_give_way
//! also by: step_2::also_in_a_store, step_2::a_guest_cannot_make_the_list_grow
//! also by: step_3::nor_its_place, step_3::a_full_list_is_taken_whole
//! Keeps the first ten, so that a visitor who never read them never hears of anything again.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    if list.len() < MOST {
        list.push(kept);
    }
    list
}
