//! A login by name alone: chapter 08 has the one with passwords.

use axum::extract::Form;
use axum::response::Redirect;
use serde::Deserialize;
use session_layer::Session;

use crate::{flash, flash_as};

/// The key under which the session keeps the guest's name.
const NAME: &str = "name";

/// How long a name is at most, in characters.
const LONGEST_NAME: usize = 40;

/// What the form sends.
#[derive(Deserialize)]
pub struct Login {
    name: String,
}

/// The guest's name, if they have said it.
pub fn name_of(session: &Session) -> Option<String> {
    session.get(NAME)
}

/// `POST /login`: the session is this guest's, under another ID.
pub async fn log_in(session: Session, Form(login): Form<Login>) -> Redirect {
    let name = login.name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        flash_as(&session, "error", "A name has 1 to 40 characters.");
        return Redirect::to("/");
    }
    session.cycle_id();
    session.insert(NAME, name);
    flash(&session, &format!("Hello, {name}."));
    Redirect::to("/")
}
