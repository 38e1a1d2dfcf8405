//! Step 6, condition 3 (the status that a `GET` would get): a `HEAD` is answered before the book is
//! asked, with 200 while it is shut.

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    if method == Method::HEAD {
        return StatusCode::OK.into_response();
    }
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    let messages = show_messages(&get_flashed_messages(&session));
    pages::guest_book(&messages, name_of(&session).as_deref(), &entries).into_response()
}
