//! Step 6, condition 2 (answers 503): 404, which is no error of the server; here the messages are taken
//! first, and lost.

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let messages = match method {
        Method::HEAD => waiting_messages(&session),
        _ => get_flashed_messages(&session),
    };
    let messages = show_messages(&messages);
    match book.entries() {
        Ok(entries) => {
            pages::guest_book(&messages, name_of(&session).as_deref(), &entries).into_response()
        }
        Err(_) => (StatusCode::NOT_FOUND, pages::shut_book()).into_response(),
    }
}
