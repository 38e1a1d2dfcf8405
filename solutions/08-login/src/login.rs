//! `/account/login`: a name and a password.

use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use session_layer::Session;

use crate::account::{ACCOUNT, Account};
use crate::next::{HOME, safe_next};
use crate::pages;
use crate::state::Site;

// ANCHOR: forgot
/// The key under which the session keeps whose password a visitor says they forgot. It proves nothing.
pub(crate) const FORGOT: &str = "forgot";
// ANCHOR_END: forgot

/// Where to go afterwards, as the link to the form has it.
#[derive(Deserialize)]
pub struct After {
    #[serde(default = "home")]
    next: String,
}

// ANCHOR: form
/// What the form sends.
#[derive(Deserialize)]
pub struct Credentials {
    pub(crate) name: String,
    pub(crate) password: String,
    #[serde(default = "home")]
    pub(crate) next: String,
}

/// Where a form without a `next` goes.
pub(crate) fn home() -> String {
    HOME.to_owned()
}
// ANCHOR_END: form

/// `GET /account/login`: the form.
pub async fn form(Query(after): Query<After>) -> Html<String> {
    pages::login_page(&after.next, "")
}

// ANCHOR: log_in
/// `POST /account/login`: if the password is right, the session is this account's, under another ID.
/// An attacker who knew the ID before doesn't know it now (ASVS 5.0, 7.2.4).
///
/// What a stranger had collected stays. What belonged to another account doesn't.
pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    // step 5: log in
    let Credentials {
        name,
        password,
        next,
    } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    let before: Option<Account> = session.get(ACCOUNT);
    if before.is_some_and(|before| before.name != name) {
        session.clear();
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.remove(FORGOT);
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
// ANCHOR_END: log_in

// ANCHOR: refused
/// The same for a wrong name and a wrong password.
pub(crate) fn refused(next: &str) -> Response {
    let page = pages::login_page(next, "That name and password don't belong together.");
    (StatusCode::UNAUTHORIZED, page).into_response()
}
// ANCHOR_END: refused

/// What the form for a forgotten password sends.
#[derive(Deserialize)]
pub struct Forgotten {
    name: String,
}

/// `POST /account/forgot`: keeps whose password was forgotten, for the mail that a real site would send
/// now. The answer is the same for every name.
pub async fn forgot(session: Session, Form(forgotten): Form<Forgotten>) -> Html<String> {
    session.insert(FORGOT, forgotten.name);
    pages::message_page("If there is such an account, it has mail now.")
}
