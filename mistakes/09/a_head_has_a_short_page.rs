//! `home`'s own words (a `HEAD` asks for the page's headers): a `HEAD` gets the page without messages,
//! and so another length than a `GET`.

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    let messages = if method == Method::GET {
        get_flashed_messages(&session)
    } else {
        Vec::new()
    };
    let messages = show_messages(&messages);
    pages::guest_book(&messages, name_of(&session).as_deref(), &entries).into_response()
}
