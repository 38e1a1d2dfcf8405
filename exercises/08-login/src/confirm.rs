//! `/account`: what a user who is signed in can see, and what they can change after they have given
//! their password again.

use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use session_layer::Session;

use crate::account::{ACCOUNT, Account, SignedIn, is_fresh};
use crate::next::HOME;
use crate::pages;
use crate::state::Site;

/// `GET /account`: the account's page.
pub async fn overview(State(site): State<Site>, SignedIn(account): SignedIn) -> Html<String> {
    let email = site.users.email(&account.name).unwrap_or_default();
    pages::account_page(&account.name, &email)
}

/// `GET /account/confirm`: the form.
pub async fn form(SignedIn(account): SignedIn) -> Html<String> {
    pages::password_page(&account.name, "")
}

/// What the form for the password sends.
#[derive(Deserialize)]
pub struct Password {
    pub(crate) password: String,
}

/// What the form for the address sends.
#[derive(Deserialize)]
pub struct Address {
    pub(crate) email: String,
}

/// `POST /account/confirm`: re-authentication. Keeps that this account's password was given just now.
/// The session may do more than before, so it gets another ID.
pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    todo!("step 7: ask for the password again")
}

/// `POST /account/email`: changes the account's address, for a user who gave their password just now
/// (ASVS 5.0, 7.5.1): who reads the mail can have the password reset.
pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    todo!("step 7: ask for the password again")
}

/// The page again, with what went wrong.
pub(crate) fn wrong(name: &str) -> Response {
    let page = pages::password_page(name, "That isn't the password.");
    (StatusCode::UNAUTHORIZED, page).into_response()
}
