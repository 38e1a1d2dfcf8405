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
use crate::load::Load;

/// One request's session: what the cookie says, and what was loaded, if anybody asked. The layer and
/// the extractors share it.
#[derive(Clone)]
pub struct Visit(Arc<Inner>);

struct Inner {
    sent: SentId,
    store: Arc<dyn Load>,
    looked: AtomicBool,
    opened: OnceCell<Opened>,
}

/// A session that was loaded, or begun with nothing.
#[derive(Clone)]
pub struct Opened {
    /// What the handler works with.
    pub session: Session,
    /// What is known of it in the store.
    pub known: Known,
}

/// What the store knows of a visitor.
#[derive(Debug, Clone)]
pub enum Known {
    /// Nothing: there was no ID, or none that the store knows.
    Nobody,
    /// The ID has ended, and its mark is still there. Whoever comes with it is late.
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

impl Visit {
    /// The visit of a request with these headers. Nothing is loaded yet.
    pub fn new(headers: &HeaderMap, cookie_name: &str, store: Arc<dyn Load>) -> Self {
        Self(Arc::new(Inner {
            sent: sent_id(headers, cookie_name),
            store,
            looked: AtomicBool::new(false),
            opened: OnceCell::new(),
        }))
    }

    /// This visit's session. Whoever asks first has it loaded, and all get the same one.
    ///
    /// # Errors
    ///
    /// The store's. What the visitor is, nobody knows then: certainly not a stranger.
    pub async fn session(&self) -> Result<Session, StoreError> {
        todo!("step 3: load for who asks")
    }

    /// Loads what the visitor's ID stands for. Who has no ID, and whose ID the store doesn't know, is
    /// nobody.
    pub(crate) async fn open(&self) -> Result<Opened, StoreError> {
        todo!("step 3: load for who asks")
    }

    /// Whether anybody has asked for the session.
    pub fn was_looked_at(&self) -> bool {
        self.0.looked.load(Ordering::Relaxed)
    }

    /// What was opened, if somebody asked and the store answered.
    pub fn opened(&self) -> Option<&Opened> {
        self.0.opened.get()
    }

    /// Whether the request had a cookie of the session's name, usable or not.
    pub fn sent_a_cookie(&self) -> bool {
        !matches!(self.0.sent, SentId::Nothing)
    }

    /// Tells whoever keeps watch over the server about an error.
    pub fn report(&self, error: &StoreError) {
        self.0.store.report(error);
    }
}

impl Opened {
    /// An empty session for a visitor whom the store doesn't know.
    pub fn nobody() -> Self {
        Self {
            session: Session::new(Map::new()),
            known: Known::Nobody,
        }
    }

    /// An empty session for a visitor who comes with an ID that has ended.
    pub fn ended() -> Self {
        Self {
            session: Session::new(Map::new()),
            known: Known::Ended,
        }
    }

    /// The session of a visitor whom the store knows.
    pub fn live(key: StoreKey, record: Record, version: Version) -> Self {
        Self {
            session: Session::new(record.data.clone()),
            known: Known::Live {
                key,
                record,
                version,
            },
        }
    }
}
