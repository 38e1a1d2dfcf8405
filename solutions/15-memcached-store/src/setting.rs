//! One setting that says where sessions are kept.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::path::PathBuf;
use std::time::Duration;

use axum::Router;
use login::{Users, app};
use memory_store::{Clock, MemoryStore};
use redis_store::RedisStore;
use session_layer::Settings;
use sqlite_store::SqliteStore;

use crate::MemcachedStore;

/// The names that the setting takes, for a user who typed another one.
pub(crate) const NAMES: &str = "memory, sqlite, redis and memcached";

/// How long the sweeper of a table rests.
const REST: Duration = Duration::from_secs(60);

// ANCHOR: setting
/// Which store, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    /// In the server's own memory.
    Memory,
    /// In this file.
    Sqlite(PathBuf),
    /// In the Redis at this URL.
    Redis(String),
    /// In the memcached at this address.
    Memcached(String),
}

/// Why an app can't begin.
#[derive(Debug)]
pub enum SettingError {
    /// No store has this name.
    Unknown(String),
    /// A place for the store in memory, which has none.
    NoPlace(String),
    /// The store isn't there, or can't be used.
    Unusable {
        /// The store's name.
        store: &'static str,
        /// What it says.
        error: Box<dyn Error + Send + Sync>,
    },
}
// ANCHOR_END: setting

impl Setting {
    // ANCHOR: parse
    /// The store with this name, at this place or at its usual one.
    ///
    /// # Errors
    ///
    /// [`SettingError::Unknown`] and [`SettingError::NoPlace`].
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        // step 9: choose with one setting
        let place = |usual: &str| at.unwrap_or(usual).to_owned();
        match (store, at) {
            ("memory", None) => Ok(Self::Memory),
            ("memory", Some(place)) => Err(SettingError::NoPlace(place.to_owned())),
            ("sqlite", _) => Ok(Self::Sqlite(place("sessions.db").into())),
            ("redis", _) => Ok(Self::Redis(place("redis://127.0.0.1:6379"))),
            ("memcached", _) => Ok(Self::Memcached(place("127.0.0.1:11211"))),
            _ => Err(SettingError::Unknown(store.to_owned())),
        }
    }
    // ANCHOR_END: parse

    // ANCHOR: router
    /// Chapter 08's app on the store of this setting, which must be there.
    ///
    /// # Errors
    ///
    /// [`SettingError::Unusable`].
    pub async fn router(
        &self,
        clock: Clock,
        settings: Settings,
        users: Users,
    ) -> Result<Router, SettingError> {
        // step 9: choose with one setting
        match self {
            Self::Memory => {
                let store = MemoryStore::new();
                Ok(app(store, clock, settings, users))
            }
            Self::Sqlite(path) => {
                let store = SqliteStore::open(path).map_err(unusable("sqlite"))?;
                tokio::spawn(sweep_now_and_then(store.clone(), clock.clone()));
                Ok(app(store, clock, settings, users))
            }
            Self::Redis(url) => {
                let store = RedisStore::open(url).await.map_err(unusable("redis"))?;
                Ok(app(store, clock, settings, users))
            }
            Self::Memcached(address) => {
                let store = MemcachedStore::open(address).await;
                let store = store.map_err(unusable("memcached"))?;
                Ok(app(store, clock, settings, users))
            }
        }
    }
    // ANCHOR_END: router
}

/// Says which store gave the error.
pub(crate) fn unusable<E: Error + Send + Sync + 'static>(
    store: &'static str,
) -> impl Fn(E) -> SettingError {
    move |error| {
        let error = error.into();
        SettingError::Unusable { store, error }
    }
}

/// Expired records take up room in a table until a sweep removes them.
pub(crate) async fn sweep_now_and_then(store: SqliteStore, clock: Clock) {
    loop {
        if let Err(error) = store.sweep(clock.now()).await {
            eprintln!("sweep: {error}");
        }
        tokio::time::sleep(REST).await;
    }
}

impl Display for SettingError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Unknown(name) => {
                write!(f, "there is no store called {name:?}. There are {NAMES}")
            }
            Self::NoPlace(place) => write!(
                f,
                "the store memory is in the server itself, and not at {place:?}. There are {NAMES}"
            ),
            Self::Unusable { store, error } => write!(
                f,
                "the store {store} can't be used: {error}.\nThere are {NAMES}"
            ),
        }
    }
}

impl Error for SettingError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Unusable { error, .. } => Some(error.as_ref()),
            _ => None,
        }
    }
}
