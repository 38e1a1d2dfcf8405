//! caught by: step_6::a_shut_book_loses_no_message
//! also by: step_6::a_head_shows_nothing
//! Answers 200 when there is no page. The layer saves what was taken, and no visitor has read it.

// ANCHOR: code
pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let messages = match method {
        Method::HEAD => waiting_messages(&session),
        _ => get_flashed_messages(&session),
    };
    let messages = show_messages(&messages);
    match book.entries() {
        Ok(entries) => {
            let name = name_of(&session);
            pages::guest_book(&messages, name.as_deref(), &entries).into_response()
        }
        Err(_) => pages::shut_book().into_response(),
    }
}
// ANCHOR_END: code
