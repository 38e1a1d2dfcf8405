//! The session as an argument of a handler.

use std::ops::Deref;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use crate::request_session::RequestSession;

/// The visitor's session, as an argument of a handler: `async fn login(session: Session)`.
///
/// It is loaded for the handlers that take it, and for no other. What a handler does to it is saved
/// after the handler has returned. All that [`session_object::Session`] can do, it can do.
#[derive(Debug, Clone)]
pub struct Session(session_object::Session);

/// Why a handler that takes a session was not called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoSession {
    /// The route has no session layer: a bug in the server. 500.
    NoLayer,
    /// The store doesn't answer, so it isn't known who the visitor is. 503.
    StoreDown,
}

impl<State: Send + Sync> FromRequestParts<State> for Session {
    type Rejection = NoSession;

    async fn from_request_parts(parts: &mut Parts, _: &State) -> Result<Self, NoSession> {
        let request_session = parts
            .extensions
            .get::<RequestSession>()
            .ok_or(NoSession::NoLayer)?;
        match request_session.session().await {
            Ok(session) => Ok(Self(session)),
            Err(error) => {
                request_session.report(&error.into());
                Err(NoSession::StoreDown)
            }
        }
    }
}

impl Deref for Session {
    type Target = session_object::Session;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl IntoResponse for NoSession {
    fn into_response(self) -> Response {
        match self {
            Self::NoLayer => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "A handler takes a Session, and its route has no session layer.",
            ),
            Self::StoreDown => (StatusCode::SERVICE_UNAVAILABLE, "Please come back later."),
        }
        .into_response()
    }
}
