//! Step 6, condition 1 (and the entries): they are turned round once more, so the oldest is the first.

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let Ok(mut entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    entries.reverse();
    let messages = match method {
        Method::HEAD => waiting_messages(&session),
        _ => get_flashed_messages(&session),
    };
    let messages = show_messages(&messages);
    pages::guest_book(&messages, name_of(&session).as_deref(), &entries).into_response()
}
