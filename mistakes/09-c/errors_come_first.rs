//! Step 6, "`home` takes the messages, and shows them, the oldest first": it takes the errors, then the rest. After an entry and then an empty text, the page says `Write something first.` above `Thank you, alice.`
pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    let messages = if method == Method::HEAD {
        waiting_messages(&session)
    } else {
        let mut messages = crate::get_flashed_messages_of(&session, &["error"]);
        messages.extend(get_flashed_messages(&session));
        messages
    };
    let name = name_of(&session);
    pages::guest_book(&show_messages(&messages), name.as_deref(), &entries).into_response()
}
