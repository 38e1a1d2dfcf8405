//! caught by: step_6::the_page_has_it_all
//! also by: step_6::you_are_logged_out
//! Has the messages, and no name.

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    let messages = match method {
        Method::HEAD => waiting_messages(&session),
        _ => get_flashed_messages(&session),
    };
    let name = name_of(&session);
    pages::guest_book(&show_messages(&messages), name.filter(|_| messages.is_empty()).as_deref(), &entries).into_response()
}
