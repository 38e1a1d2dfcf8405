//! `HEAD` is answered early, with the book's status and another (shorter) page than a `GET` has, so its `Content-Length` differs, which the page leaves open.
pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    if method == Method::HEAD {
        let waiting = show_messages(&waiting_messages(&session));
        return axum::response::Html(waiting).into_response();
    }
    let name = name_of(&session);
    let messages = show_messages(&get_flashed_messages(&session));
    pages::guest_book(&messages, name.as_deref(), &entries).into_response()
}
