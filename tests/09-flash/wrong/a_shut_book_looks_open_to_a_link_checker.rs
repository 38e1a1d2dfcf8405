//! caught by: step_6::a_head_shows_nothing
//! A HEAD has no page to show, so it asks nothing, and hears that all is well while the book is shut.

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    if method == Method::HEAD {
        return StatusCode::OK.into_response();
    }
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    let messages = get_flashed_messages(&session);
    let name = name_of(&session);
    pages::guest_book(&show_messages(&messages), name.as_deref(), &entries).into_response()
}
