//! caught by: step_2::each_message_counts
//! also by: step_2::both_of_two_are_kept, step_2::what_was_taken_stays_away
//! also by: step_2::also_in_a_store, step_2::a_guest_cannot_make_the_list_grow
//! also by: step_2::a_message_keeps_its_id, step_3::they_are_shown_once, step_3::nor_its_place
//! also by: step_3::left_and_taken_in_one_request, step_3::another_thread_loses_nothing
//! also by: step_3::a_full_list_is_taken_whole, step_4::the_others_go_on_waiting
//! also by: step_4::what_came_meanwhile_stays_in_every_category
//! also by: step_4::what_held_in_step_3_holds_here, step_4::what_is_taken_twice_is_shown_once
//! also by: step_6::two_at_once_are_both_thanked, step_6::a_shut_book_loses_no_message
//! also by: step_6::a_guest_is_not_thanked_for_what_was_not_written, step_6::the_page_has_it_all
//! also by: step_6::an_entry_is_said_to_be_what_it_is
//! Keeps one message, as a session of one value does.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    session.insert(KEY, vec![kept]);
}
