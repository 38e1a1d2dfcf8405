//! What happens to a session around a handler: read from the request's cookie, written to the response.

use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;

use crate::header::{read_session, write_session};
use crate::key::SecretKey;
use crate::session::Session;

/// Flask sessions for an app: the key, and a clock that gives seconds since 1970.
#[derive(Debug, Clone)]
pub struct Sessions {
    key: SecretKey,
    now: fn() -> u64,
}

impl Sessions {
    /// Sessions in cookies signed with this key.
    pub fn new(key: SecretKey, now: fn() -> u64) -> Self {
        Self { key, now }
    }

    /// The app, with sessions for the handlers that take one.
    pub fn layer(self, router: Router) -> Router {
        router.layer(from_fn_with_state(self, around))
    }
}

/// Where a request keeps its session, once somebody asks for it.
#[derive(Clone)]
struct Slot {
    sessions: Sessions,
    taken: Arc<OnceLock<Session>>,
}

async fn around(State(sessions): State<Sessions>, mut request: Request, next: Next) -> Response {
    let taken = Arc::new(OnceLock::new());
    request.extensions_mut().insert(Slot {
        sessions: sessions.clone(),
        taken: taken.clone(),
    });
    let mut response = next.run(request).await;
    if let Some(session) = taken.get() {
        write_session(&sessions.key, session, (sessions.now)(), &mut response);
    }
    response
}

impl<S: Sync> FromRequestParts<S> for Session {
    type Rejection = StatusCode;

    /// Two extractors in one handler give the same session.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        let slot = parts.extensions.get::<Slot>();
        let slot = slot.ok_or(StatusCode::INTERNAL_SERVER_ERROR)?;
        let Sessions { key, now } = &slot.sessions;
        let read = || Session::of(read_session(key, &parts.headers, now()));
        Ok(slot.taken.get_or_init(read).clone())
    }
}
