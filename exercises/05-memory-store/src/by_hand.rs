//! A session wired into handlers by hand: what the next chapters take away, line by line.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use cookie::{Cookie, SameSite};
use cookie_header::cookies;
use serde_json::{Map, Value};
use session_ids::{SessionId, StoreKey};

use crate::{Clock, Created, Record, Saved, SessionStore, StoreError};

/// What the cookie is called.
pub(crate) const COOKIE_NAME: &str = "session";

/// How long a session is kept after its last login: a day.
pub(crate) const LIFETIME: Duration = Duration::from_secs(86_400);

/// What every handler needs.
struct Site<S> {
    store: S,
    clock: Clock,
}

/// The tutorial's app on `store`, with sessions that its handlers see to themselves.
pub fn app<S: SessionStore>(store: S, clock: Clock) -> Router {
    Router::new()
        .route("/login", get(login::<S>))
        .route("/logout", get(logout::<S>))
        .route("/profile", get(profile::<S>))
        .with_state(Arc::new(Site { store, clock }))
}

/// The session ID that a request's `Cookie` headers carry. Of two cookies with the session's name,
/// an attacker may have set one: then there is none.
pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    todo!("step 6: read the ID from the cookie")
}

/// The cookie that gives the browser this ID. An ID has no character that could end the value.
pub(crate) fn session_cookie(id: &SessionId) -> String {
    Cookie::build((COOKIE_NAME, id.text()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .to_string()
}

/// `GET /login`: notes in the visitor's session that they are logged in, and begins a session for a
/// visitor who has none.
async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    todo!("step 7: wire a session by hand")
}

/// `GET /profile`: says whether the visitor is logged in.
async fn profile<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    if let Some(id) = session_id(&headers)
        && let Some((record, _)) = site.store.load(&StoreKey::of(&id), now).await?
        && record.data.get("logged_in") == Some(&Value::Bool(true))
    {
        return Ok("Profile page".into_response());
    }
    Ok("User not logged in".into_response())
}

/// `GET /logout`: ends the visitor's session, in the store and in the browser.
async fn logout<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    if let Some(id) = session_id(&headers) {
        site.store.delete(&StoreKey::of(&id)).await?;
    }
    let deletion = [
        COOKIE_NAME,
        "=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
    ]
    .concat();
    Ok(([(SET_COOKIE, deletion)], "Logout success").into_response())
}

/// Why a handler could not do what it was asked.
#[derive(Debug)]
enum Trouble {
    /// Another request changed the session or ended it while the handler was at work: 409.
    Conflict,
    /// The store gave an error: 503.
    Store,
}

impl From<StoreError> for Trouble {
    fn from(_: StoreError) -> Self {
        Self::Store
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let (status, text) = match self {
            Self::Conflict => (StatusCode::CONFLICT, "Your session has changed meanwhile."),
            Self::Store => (StatusCode::SERVICE_UNAVAILABLE, "Please come back later."),
        };
        (status, text).into_response()
    }
}
