//! caught by: step_3::they_are_shown_once
//! also by: step_3::a_page_without_messages_changes_nothing, step_3::what_came_meanwhile_stays
//! also by: step_3::a_message_is_not_its_text, step_3::nor_its_place, step_3::all_of_the_id_counts
//! also by: step_3::left_and_taken_in_one_request, step_3::the_second_call_gets_what_is_new
//! also by: step_3::a_page_that_fails_has_shown_nothing, step_3::two_tabs_both_show_it
//! also by: step_4::what_came_meanwhile_stays_in_every_category
//! also by: step_4::what_is_taken_twice_is_shown_once, step_6::you_are_logged_out
//! also by: step_6::a_guest_is_thanked_once, step_6::an_error_is_one
//! also by: step_6::two_at_once_are_both_thanked
//! also by: step_6::a_guest_is_not_thanked_for_what_was_not_written, step_6::a_head_shows_nothing
//! also by: step_6::a_reload_says_it_no_more, step_6::an_entry_is_said_to_be_what_it_is
//! Reads the messages and leaves them there, so that the next page shows them, too.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    waiting_messages(session)
}
