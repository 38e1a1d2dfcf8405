//! What happens to a session around a handler: read from the request's cookie, written to the response.

use std::pin::Pin;
use std::sync::{Arc, OnceLock};

use axum::extract::{FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::middleware::{FromFn, Next, from_fn_with_state};
use axum::response::Response;
use tower_layer::Layer;

use crate::header::{read_session, write_session};
use crate::key::SecretKey;
use crate::session::Session;

/// Flask sessions for what is inside, a router or a single route: the key, and a clock that gives
/// seconds since 1970.
#[derive(Debug, Clone)]
pub struct SessionLayer {
    key: SecretKey,
    now: fn() -> u64,
}

impl SessionLayer {
    /// Sessions in cookies signed with this key.
    pub fn new(key: SecretKey, now: fn() -> u64) -> Self {
        Self { key, now }
    }
}

/// The function [`around`], with its type written out.
type Around =
    fn(State<SessionLayer>, Request, Next) -> Pin<Box<dyn Future<Output = Response> + Send>>;

impl<Inner> Layer<Inner> for SessionLayer {
    type Service = FromFn<Around, Self, Inner, (State<Self>, Request)>;

    fn layer(&self, inner: Inner) -> Self::Service {
        let around: Around = |state, request, next| Box::pin(around(state, request, next));
        from_fn_with_state(self.clone(), around).layer(inner)
    }
}

/// Where a request keeps its session, once a handler asks for it.
#[derive(Clone)]
struct Slot {
    layer: SessionLayer,
    taken: Arc<OnceLock<Session>>,
}

async fn around(State(layer): State<SessionLayer>, mut request: Request, next: Next) -> Response {
    let taken = Arc::new(OnceLock::new());
    request.extensions_mut().insert(Slot {
        layer: layer.clone(),
        taken: taken.clone(),
    });
    let mut response = next.run(request).await;
    if let Some(session) = taken.get() {
        write_session(&layer.key, session, (layer.now)(), &mut response);
    }
    response
}

impl<S: Sync> FromRequestParts<S> for Session {
    type Rejection = StatusCode;

    /// Two extractors in one handler give the same session.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        let slot = parts.extensions.get::<Slot>();
        let slot = slot.ok_or(StatusCode::INTERNAL_SERVER_ERROR)?;
        let SessionLayer { key, now } = &slot.layer;
        let read = || Session::of(read_session(key, &parts.headers, now()));
        Ok(slot.taken.get_or_init(read).clone())
    }
}
