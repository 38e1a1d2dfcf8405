//! Step 6, condition 1 (`home` takes the messages): a visitor without a name is shown none, so `You are
//! logged out.` waits until a login.

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    let name = name_of(&session);
    let messages = match (&method, &name) {
        (&Method::HEAD, _) => waiting_messages(&session),
        (_, Some(_)) => get_flashed_messages(&session),
        (_, None) => Vec::new(),
    };
    pages::guest_book(&show_messages(&messages), name.as_deref(), &entries).into_response()
}
