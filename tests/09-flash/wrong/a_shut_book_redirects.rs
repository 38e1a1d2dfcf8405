//! caught by: step_6::a_shut_book_loses_no_message
//! also by: step_6::a_guest_is_not_thanked_for_what_was_not_written, step_6::a_head_shows_nothing
//! Takes the messages and sends the visitor to a page that has none.

pub async fn home(session: Session, State(book): State<Book>) -> Response {
    let messages = show_messages(&get_flashed_messages(&session));
    let name = name_of(&session);
    match book.entries() {
        Ok(entries) => pages::guest_book(&messages, name.as_deref(), &entries).into_response(),
        Err(_) => Redirect::to("/shut").into_response(),
    }
}
