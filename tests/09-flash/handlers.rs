//! Handlers like those of any site, each with one thing to do.

use axum::extract::RawQuery;
use axum::http::StatusCode;
use flash::{Message, flash, get_flashed_messages, waiting_messages};
use session_layer::Session;

use crate::site::*;

/// `/say?Hello` leaves the message `Hello`.
pub async fn say(session: Session, RawQuery(text): RawQuery) -> &'static str {
    flash(&session, &text.unwrap_or_default());
    "Said"
}

pub async fn waiting(session: Session) -> String {
    joined(waiting_messages(&session))
}

pub async fn show(session: Session) -> String {
    joined(get_flashed_messages(&session))
}

pub async fn fail(session: Session) -> (StatusCode, String) {
    let messages = joined(get_flashed_messages(&session));
    let text = format!("The page fails after taking: {messages}");
    (StatusCode::INTERNAL_SERVER_ERROR, text)
}

fn joined(messages: Vec<Message>) -> String {
    if messages.is_empty() {
        "nothing".to_owned()
    } else {
        said(messages).join("\n")
    }
}
