//! The session that a handler takes, and the layer that reads and writes it.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use axum::Router;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;

use crate::header::{read_session, write_session};
use crate::key::SecretKey;
use crate::value::{Dict, Value};

/// The session of a request. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Session(Arc<Mutex<Content>>);

#[derive(Debug, Default)]
struct Content {
    values: Dict,
    is_modified: bool,
}

impl Session {
    /// A session as a cookie held it: nothing is changed yet.
    pub fn of(values: Dict) -> Self {
        let is_modified = false;
        Self(Arc::new(Mutex::new(Content {
            values,
            is_modified,
        })))
    }

    /// The value with this key.
    pub fn get(&self, key: &str) -> Option<Value> {
        self.content().values.get(key).cloned()
    }

    /// Puts a value under a key.
    pub fn insert(&self, key: &str, value: impl Into<Value>) {
        let mut content = self.content();
        content.values.insert(key.to_owned(), value.into());
        content.is_modified = true;
    }

    /// Takes out the value with this key. If there is none, nothing changes.
    pub fn remove(&self, key: &str) -> Option<Value> {
        let mut content = self.content();
        let removed = content.values.remove(key);
        content.is_modified |= removed.is_some();
        removed
    }

    /// Everything in it.
    pub fn values(&self) -> Dict {
        self.content().values.clone()
    }

    /// Whether a value was put in or taken out.
    pub fn is_modified(&self) -> bool {
        self.content().is_modified
    }

    fn content(&self) -> MutexGuard<'_, Content> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

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
        let read = || Self::of(read_session(key, &parts.headers, now()));
        Ok(slot.taken.get_or_init(read).clone())
    }
}
