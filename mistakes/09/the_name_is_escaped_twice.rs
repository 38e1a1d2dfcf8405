//! Step 6, condition 1 (shows the guest's name): the name is escaped before it goes to the page, which
//! escapes it.

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    let messages = match method {
        Method::HEAD => waiting_messages(&session),
        _ => get_flashed_messages(&session),
    };
    let name = name_of(&session).map(|name| crate::show::escape(&name));
    pages::guest_book(&show_messages(&messages), name.as_deref(), &entries).into_response()
}
