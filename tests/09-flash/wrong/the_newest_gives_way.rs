//! caught by: step_1::the_oldest_give_way
//! also by: step_1::a_double_goes_in_its_turn, step_2::also_in_a_store
//! also by: step_2::a_guest_cannot_make_the_list_grow, step_3::nor_its_place
//! also by: step_3::a_full_list_is_taken_whole, step_4::what_held_in_step_3_holds_here
//! Keeps the first ten, so that a visitor who never read them never hears of anything again.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    if list.len() < MOST {
        list.push(kept);
    }
    list
}
