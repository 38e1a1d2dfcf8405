//! caught by: step_3::no_zeros_in_front
//! also by: step_3::reads_what_flask_wrote, step_5::inspect_tries_each_key_and_knows_other_cookies
//! also by: step_8::the_cookie_is_flasks_to_the_byte, step_8::a_compressed_one_is_the_same_inside
//! also by: step_8::what_is_signed_is_opened, step_8::what_was_read_is_written_the_same
//! also by: step_8::the_time_is_the_one_given, step_8::what_could_not_be_read_again_is_not_signed
//! also by: step_9::a_known_key_lets_mallory_in, step_9::the_tutorials_app_on_flasks_cookie
//! also by: step_9::flask_finds_what_a_handler_wrote, step_9::an_answer_with_a_cookie_is_not_stored
//! also by: step_9::an_empty_session_is_deleted, step_9::what_is_not_a_session_is_none
//! also by: step_9::a_permanent_session_outlives_the_browser, step_9::an_error_page_changes_nothing
//! also by: step_9::a_handlers_own_headers_stay, step_9::a_session_too_long_is_sent_with_a_warning
//! also by: step_10::a_message_waits_for_the_next_page
//! Writes all eight bytes. Flask reads them, and writes another cookie for the same session.

pub fn write_time(seconds: u64) -> String {
    encode(&seconds.to_be_bytes())
}
