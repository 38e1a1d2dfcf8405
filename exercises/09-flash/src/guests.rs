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

/// What the form sends.
#[derive(Deserialize)]
pub struct Signing {
    pub(crate) text: String,
}

/// `GET /`: the messages, and the book. While the book is shut there is no page, and so no message was
/// shown. A `HEAD` asks for the page's headers, and shows nothing either.
pub async fn home(method: Method, session: Session, State(book): State<Book>) -> Response {
    todo!("step 6: speak after the redirect")
}

/// `POST /sign`: writes into the book, and says at the next page how it went.
pub async fn sign(
    session: Session,
    State(book): State<Book>,
    Form(signing): Form<Signing>,
) -> Response {
    todo!("step 6: speak after the redirect")
}

/// `POST /logout`: ends the session, and leaves the last word in a new one.
pub async fn log_out(session: Session) -> Redirect {
    todo!("step 6: speak after the redirect")
}
