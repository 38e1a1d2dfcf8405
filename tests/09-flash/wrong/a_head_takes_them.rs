//! caught by: step_6::a_head_shows_nothing
//! Takes the messages for a request that has no body to show them in, as Flask does.

pub async fn home(session: Session, State(book): State<Book>) -> Response {
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    let messages = get_flashed_messages(&session);
    let name = name_of(&session);
    pages::guest_book(&show_messages(&messages), name.as_deref(), &entries).into_response()
}
