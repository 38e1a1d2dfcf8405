//! caught by: step_6::a_guest_is_thanked_once
//! also by: step_6::you_are_logged_out, step_6::an_error_is_one
//! also by: step_6::two_at_once_are_both_thanked
//! also by: step_6::a_guest_is_not_thanked_for_what_was_not_written, step_6::a_head_shows_nothing
//! also by: step_6::a_reload_says_it_no_more, step_6::an_entry_is_said_to_be_what_it_is
//! Shows the messages that wait, and leaves them waiting.

pub async fn home(session: Session, State(book): State<Book>) -> Response {
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    let messages = waiting_messages(&session);
    let name = name_of(&session);
    pages::guest_book(&show_messages(&messages), name.as_deref(), &entries).into_response()
}
