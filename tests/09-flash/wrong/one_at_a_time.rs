//! caught by: step_3::they_are_shown_once
//! also by: step_3::nor_its_place, step_3::left_and_taken_in_one_request
//! also by: step_3::another_thread_loses_nothing, step_3::a_full_list_is_taken_whole
//! also by: step_4::what_came_meanwhile_stays_in_every_category
//! also by: step_4::what_is_taken_twice_is_shown_once, step_6::two_at_once_are_both_thanked
//! also by: step_6::a_shut_book_loses_no_message
//! also by: step_6::a_guest_is_not_thanked_for_what_was_not_written, step_6::the_page_has_it_all
//! also by: step_6::an_entry_is_said_to_be_what_it_is
//! Takes one message for a page.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let mut taken = kept(session);
    taken.truncate(1);
    take(session, taken)
}
