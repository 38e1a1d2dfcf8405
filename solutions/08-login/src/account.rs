//! Who is signed in.

use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use memory_store::Timestamp;
use serde::{Deserialize, Serialize};
use session_layer::Session;

use crate::next::HOME;

// ANCHOR: account
/// The key under which the session keeps who is signed in. Nothing else has this key: not the value of
/// the tutorial's `/login`, and not a name that a visitor merely typed.
pub(crate) const ACCOUNT: &str = "account";

/// How long a password counts as typed just now, in seconds.
pub(crate) const FRESH: u64 = 300;

/// A user who has given the password of an account in this session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The account's name.
    pub name: String,
    /// When they gave the password last, in seconds since 1970.
    pub confirmed: u64,
}
// ANCHOR_END: account

// ANCHOR: signed_in
/// Who is signed in to this session, if a user is.
pub fn signed_in(session: &Session) -> Option<Account> {
    // step 4: a page for its owner
    session.get(ACCOUNT)
}
// ANCHOR_END: signed_in

// ANCHOR: is_fresh
/// Whether they gave their password in the last five minutes. A time to come is none: a clock was
/// turned back.
pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    // step 7: ask for the password again
    let age = now.seconds().checked_sub(account.confirmed);
    age.is_some_and(|age| age < FRESH)
}
// ANCHOR_END: is_fresh

// ANCHOR: extractor
/// A user who is signed in, as an argument of a handler. All others are sent to the login, and from
/// there to the page that they asked for.
pub struct SignedIn(pub Account);

impl<State: Send + Sync> FromRequestParts<State> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Response> {
        let session = Session::from_request_parts(parts, state).await;
        let session = session.map_err(IntoResponse::into_response)?;
        let login = login_for(&parts.method, parts.uri.path());
        signed_in(&session)
            .map(Self)
            .ok_or_else(|| Redirect::to(&login).into_response())
    }
}

/// The login that leads back to a page; a form that was sent can't be sent again. The router has taken
/// `/account` off the path, and what is left is one of its routes: it needs no encoding.
fn login_for(method: &Method, path: &str) -> String {
    let path = path.trim_end_matches('/');
    match *method {
        Method::GET => format!("/account/login?next={HOME}{path}"),
        _ => "/account/login".to_owned(),
    }
}
// ANCHOR_END: extractor
