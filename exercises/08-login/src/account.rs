//! Who is signed in.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use memory_store::Timestamp;
use serde::{Deserialize, Serialize};
use session_layer::Session;

/// The key under which the session keeps who is signed in. Nothing else has this key: not the note of
/// the tutorial's `/login`, and not a name that somebody merely typed.
pub(crate) const ACCOUNT: &str = "account";

/// How long a password counts as typed just now, in seconds.
pub(crate) const FRESH: u64 = 300;

/// Somebody who has given the password of an account in this session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The account's name.
    pub name: String,
    /// When they gave the password last, in seconds since 1970.
    pub confirmed: u64,
}

/// Who is signed in to this session, if anybody is.
pub fn signed_in(session: &Session) -> Option<Account> {
    todo!("step 6: know who is signed in")
}

/// Whether they gave their password in the last five minutes. A time to come is none: a clock was
/// turned back.
pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    todo!("step 8: ask for the password again")
}

/// Somebody who is signed in, as an argument of a handler. Everybody else is sent to the login.
pub struct SignedIn(pub Account);

impl<State: Send + Sync> FromRequestParts<State> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Response> {
        let session = Session::from_request_parts(parts, state).await;
        let session = session.map_err(IntoResponse::into_response)?;
        let login = Redirect::to("/account/login");
        signed_in(&session)
            .map(Self)
            .ok_or_else(|| login.into_response())
    }
}
