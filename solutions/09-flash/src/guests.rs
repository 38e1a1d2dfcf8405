//! What a guest does: read the book, sign it, and leave.

use axum::extract::{Form, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use session_layer::Session;

use crate::login::name_of;
use crate::{
    Book, NotSigned, flash, flash_as, get_flashed_messages, pages, show_messages, waiting_messages,
};

// ANCHOR: form
/// What the form sends.
#[derive(Deserialize)]
pub struct Signing {
    pub(crate) text: String,
}
// ANCHOR_END: form

// ANCHOR: home
/// `GET /`: the messages, and the book. While the book is shut there is no page, and so no message was
/// shown. A `HEAD` asks for the page's headers, and shows nothing either.
pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    // step 6: speak after the redirect
    let Ok(entries) = book.entries() else {
        return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
    };
    let messages = match method {
        Method::HEAD => waiting_messages(&session),
        _ => get_flashed_messages(&session),
    };
    let name = name_of(&session);
    pages::guest_book(&show_messages(&messages), name.as_deref(), &entries).into_response()
}
// ANCHOR_END: home

// ANCHOR: sign
/// `POST /sign`: writes into the book, and says at the next page how it went.
pub async fn sign(
    session: Session,
    State(book): State<Book>,
    Form(signing): Form<Signing>,
) -> Response {
    // step 6: speak after the redirect
    let Some(name) = name_of(&session) else {
        flash_as(&session, "error", "Say your name first.");
        return Redirect::to("/").into_response();
    };
    match book.sign(&name, &signing.text) {
        Ok(()) => flash(&session, &format!("Thank you, {name}.")),
        Err(NotSigned::Shut) => {
            return (StatusCode::SERVICE_UNAVAILABLE, pages::shut_book()).into_response();
        }
        Err(trouble) => flash_as(&session, "error", &trouble.to_string()),
    }
    Redirect::to("/").into_response()
}
// ANCHOR_END: sign

// ANCHOR: log_out
/// `POST /logout`: ends the session, and leaves the last word in a new one.
pub async fn log_out(session: Session) -> Redirect {
    // step 6: speak after the redirect
    session.destroy();
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
// ANCHOR_END: log_out
