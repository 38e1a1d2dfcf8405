//! caught by: step_6::the_page_has_it_all
//! Takes the errors, and then the rest: an error stands above what was said before it.

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    let messages = match method {
        Method::HEAD => waiting_messages(&session),
        _ => {
            let errors = crate::get_flashed_messages_of(&session, &["error"]);
            [errors, get_flashed_messages(&session)].concat()
        }
    };
    let name = name_of(&session);
    pages::guest_book(&show_messages(&messages), name.as_deref(), &entries).into_response()
}
