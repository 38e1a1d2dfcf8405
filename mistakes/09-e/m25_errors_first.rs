//! replaces: src/guests.rs

pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response { #[allow(unused_imports)] use crate::{
    Book, NotSigned, flash, flash_as, get_flashed_messages, get_flashed_messages_of, pages, show_messages, waiting_messages,
};
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    let messages = match method {
        Method::HEAD => waiting_messages(&session),
        _ => {
            let mut messages = get_flashed_messages_of(&session, &["error"]);
            messages.extend(get_flashed_messages(&session));
            messages
        }
    };
    let name = name_of(&session);
    pages::guest_book(&show_messages(&messages), name.as_deref(), &entries).into_response()
}
