//! One request, from the side of its session.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::http::HeaderMap;
use memory_store::{Record, StoreError, Version};
use serde_json::Map;
use session_ids::StoreKey;
use session_object::Session;
use tokio::sync::OnceCell;

use crate::cookies::{SentId, sent_id};
use crate::error::SessionError;
use crate::load::Load;

// ANCHOR: request_session
/// One request's session: what the cookie says, and what was loaded, if a handler asked. The layer and
/// the extractors share it.
#[derive(Clone)]
pub struct RequestSession(Arc<Inner>);

struct Inner {
    sent: SentId,
    store: Arc<dyn Load>,
    looked: AtomicBool,
    loaded: OnceCell<LoadedSession>,
}
// ANCHOR_END: request_session

// ANCHOR: loaded
/// A session that was loaded, or begun with nothing.
#[derive(Clone)]
pub struct LoadedSession {
    /// What the handler works with.
    pub session: Session,
    /// What the store knew of it.
    pub stored: Stored,
}

/// What the store knows of a visitor.
#[derive(Debug, Clone)]
pub enum Stored {
    /// Nothing: there was no ID, or none that the store knows.
    Nothing,
    /// The session has ended, and its tombstone is still there: this request came with the old ID.
    Ended,
    /// A live record.
    Live {
        /// Its key.
        key: StoreKey,
        /// What it held when it was loaded.
        record: Record,
        /// Its version then.
        version: Version,
    },
}
// ANCHOR_END: loaded

impl RequestSession {
    /// The session of a request with these headers. Nothing is loaded yet.
    pub fn new(headers: &HeaderMap, cookie_name: &str, store: Arc<dyn Load>) -> Self {
        Self(Arc::new(Inner {
            sent: sent_id(headers, cookie_name),
            store,
            looked: AtomicBool::new(false),
            loaded: OnceCell::new(),
        }))
    }

    // ANCHOR: session
    /// The session itself. The first to ask has it loaded, and all get the same one.
    ///
    /// # Errors
    ///
    /// The store's. Who the visitor is isn't known then: certainly not a stranger.
    pub async fn session(&self) -> Result<Session, StoreError> {
        // step 4: load for the handlers that ask
        self.0.looked.store(true, Ordering::Relaxed);
        let loaded = self.0.loaded.get_or_try_init(|| self.load()).await?;
        Ok(loaded.session.clone())
    }

    /// Loads what the visitor's ID stands for: nothing, where there is no ID or the store doesn't know it.
    pub(crate) async fn load(&self) -> Result<LoadedSession, StoreError> {
        // step 4: load for the handlers that ask
        let SentId::One(id) = &self.0.sent else {
            return Ok(LoadedSession::empty());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await? {
            None => LoadedSession::empty(),
            Some((record, _)) if record.ended => LoadedSession::ended(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
    // ANCHOR_END: session

    /// Whether a handler has asked for the session.
    pub fn was_looked_at(&self) -> bool {
        self.0.looked.load(Ordering::Relaxed)
    }

    /// What was loaded, if a handler asked and the store answered.
    pub fn loaded(&self) -> Option<&LoadedSession> {
        self.0.loaded.get()
    }

    /// Whether the request had a cookie of the session's name, usable or not.
    pub fn sent_a_cookie(&self) -> bool {
        !matches!(self.0.sent, SentId::Nothing)
    }

    /// Whether the request had several cookies of the session's name.
    pub fn sent_several_cookies(&self) -> bool {
        matches!(self.0.sent, SentId::Several)
    }

    /// Tells the server's operator about an error.
    pub fn report(&self, error: &SessionError) {
        self.0.store.report(error);
    }
}

impl LoadedSession {
    /// An empty session for a visitor whom the store doesn't know.
    pub fn empty() -> Self {
        Self {
            session: Session::new(Map::new()),
            stored: Stored::Nothing,
        }
    }

    /// An empty session for a visitor who comes with an ID that has ended.
    pub fn ended() -> Self {
        Self {
            session: Session::new(Map::new()),
            stored: Stored::Ended,
        }
    }

    /// The session of a visitor whom the store knows.
    pub fn live(key: StoreKey, record: Record, version: Version) -> Self {
        Self {
            session: Session::new(record.data.clone()),
            stored: Stored::Live {
                key,
                record,
                version,
            },
        }
    }
}
