//! One setting that says where sessions are kept.

use std::error::Error;
use std::fmt::{self, Debug, Display, Formatter};
use std::path::PathBuf;
use std::time::Duration;

use axum::Router;
use login::{Users, app};
use memory_store::{Clock, MemoryStore};
use redis_store::RedisStore;
use session_layer::Settings;
use sqlite_store::SqliteStore;

use crate::MemcachedStore;
use crate::address::is_address;

/// The names that the setting takes, for a user who typed another one.
pub(crate) const NAMES: &str = "memory, sqlite, redis and memcached";

/// How long the sweeper of a table rests.
const REST: Duration = Duration::from_secs(60);

// ANCHOR: setting
/// Which store, and where it is.
#[derive(Clone, PartialEq, Eq)]
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
pub enum SettingError {
    /// No store has this name.
    Unknown(String),
    /// A place that this store can't be at, such as any for the one in memory, and a URL for the one in a
    /// file. It isn't repeated, since there may be a password in it.
    NoPlace(&'static str),
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
    /// [`SettingError::Unknown`]; and [`SettingError::NoPlace`] for any place of the store in memory, and a
    /// URL as the place of a file.
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        // step 8: choose with one setting
        let place = |usual: &str| at.unwrap_or(usual).to_owned();
        match (store, at) {
            ("memory", None) => Ok(Self::Memory),
            ("memory", Some(_)) => Err(SettingError::NoPlace("memory")),
            ("sqlite", Some(url)) if url.contains("://") => Err(SettingError::NoPlace("sqlite")),
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
        // step 8: choose with one setting
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

// ANCHOR: unusable
/// Says which store gave the error.
pub(crate) fn unusable<E: Error + Send + Sync + 'static>(
    store: &'static str,
) -> impl Fn(E) -> SettingError {
    move |error| {
        let error = error.into();
        SettingError::Unusable { store, error }
    }
}
// ANCHOR_END: unusable

/// Expired records take up room in a table until a sweep removes them.
pub(crate) async fn sweep_now_and_then(store: SqliteStore, clock: Clock) {
    loop {
        if let Err(error) = store.sweep(clock.now()).await {
            eprintln!("sweep: {error}");
        }
        tokio::time::sleep(REST).await;
    }
}

/// Without what may be a password.
impl Debug for Setting {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let place = match self {
            Self::Memory => return f.write_str("Memory"),
            Self::Sqlite(path) => return write!(f, "Sqlite({})", path.display()),
            Self::Redis(url) => redis_store::place(url),
            Self::Memcached(address) => Some(address.clone()).filter(|it| is_address(it)),
        };
        let name = match self {
            Self::Redis(_) => "Redis",
            _ => "Memcached",
        };
        let place = place.as_deref().unwrap_or("…");
        write!(f, "{name}({place})")
    }
}

impl Display for SettingError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Unknown(name) if name.contains([':', '/', '@']) => write!(
                f,
                "that is no name of a store. There are {NAMES}; what belongs in `--at` isn't repeated here"
            ),
            Self::Unknown(name) => {
                write!(f, "there is no store called {name:?}. There are {NAMES}")
            }
            Self::NoPlace(store) => write!(
                f,
                "the store {store} can't be at that place: memory is in the server itself, and sqlite \
                 in a file. There are {NAMES}"
            ),
            Self::Unusable { store, error } => write!(
                f,
                "the store {store} can't be used: {error}.\nThere are {NAMES}"
            ),
        }
    }
}

/// The same text: what was asked for may hold a password.
impl Debug for SettingError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "{self}")
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
