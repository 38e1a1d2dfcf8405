//! caught by: step_1::a_new_message_is_the_last
//! also by: step_1::a_message_is_added_as_it_is, step_1::the_oldest_give_way
//! also by: step_1::a_double_goes_in_its_turn, step_2::each_message_counts
//! also by: step_2::both_of_two_are_kept, step_2::what_was_taken_stays_away
//! also by: step_2::a_guest_cannot_make_the_list_grow, step_3::they_are_shown_once
//! also by: step_3::nor_its_place, step_3::all_of_the_id_counts
//! also by: step_3::left_and_taken_in_one_request, step_3::a_full_list_is_taken_whole
//! also by: step_4::the_others_go_on_waiting, step_4::what_came_meanwhile_stays_in_every_category
//! also by: step_4::what_held_in_step_3_holds_here, step_4::what_is_taken_twice_is_shown_once
//! also by: step_6::a_shut_book_loses_no_message, step_6::the_page_has_it_all
//! Puts the newest first.

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.insert(0, kept);
    list.truncate(MOST);
    list
}
