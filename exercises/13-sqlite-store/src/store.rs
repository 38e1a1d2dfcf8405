//! The store: the statements, run on the pool.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};
use std::time::Duration;

use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use session_ids::StoreKey;

use crate::database::{Refusal, connect, set_up};
use crate::people::{Listed, end_all_but, end_named, list};
use crate::pool::Pool;
use crate::sweep::{CHUNK, has_room, sweep_chunk};
use crate::table::{find, insert, remove, swap};

/// Keeps records in an SQLite database: a file, which is there when the process no longer is. Several
/// processes of one machine may use it at the same time. Clones are the same store.
#[derive(Debug, Clone)]
pub struct SqliteStore {
    pool: Pool,
    capacity: usize,
}

/// How a store is opened.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// How many connections it opens. One of them at a time can write, and all can read.
    pub connections: usize,
    /// How long a call waits for a connection, and then a statement for the lock of another one.
    pub timeout: Duration,
    /// How many records it takes. A script could fill the disk (CWE-770).
    pub capacity: usize,
}

impl Default for Options {
    /// Four connections; half a second, since the session layer gives up on a store after two; a million
    /// records, which take some 230 MB.
    fn default() -> Self {
        Self {
            connections: 4,
            timeout: Duration::from_millis(500),
            capacity: 1_000_000,
        }
    }
}

impl SqliteStore {
    /// A store in the file at `path`, which is made if there is none, with the usual [`Options`].
    ///
    /// # Errors
    ///
    /// The file can't be opened, or it is something else than a database of sessions.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        Self::open_with(path, Options::default())
    }

    /// [`open`](Self::open), with other options.
    ///
    /// # Errors
    ///
    /// Those of [`open`](Self::open).
    pub fn open_with(path: &Path, options: Options) -> Result<Self, OpenError> {
        let refused = |cause| OpenError {
            path: path.to_owned(),
            cause,
        };
        let mut first = connect(path, options.timeout).map_err(refused)?;
        set_up(&mut first).map_err(refused)?;
        let others = (1..options.connections).map(|_| connect(path, options.timeout));
        let connections: Result<Vec<_>, _> = [Ok(first)].into_iter().chain(others).collect();
        let pool = Pool::of(connections.map_err(refused)?, options.timeout);
        let capacity = options.capacity;
        Ok(Self { pool, capacity })
    }

    /// Removes the expired records, and says how many they were. No caller has to do it: they
    /// count as gone before, and only take up room.
    ///
    /// # Errors
    ///
    /// The database doesn't answer. What was removed until then is gone.
    pub async fn sweep(&self, now: Timestamp) -> Result<usize, StoreError> {
        let mut removed = 0;
        loop {
            let chunk = self.pool.run(move |it| sweep_chunk(it, now)).await?;
            removed += chunk;
            if chunk < CHUNK {
                return Ok(removed);
            }
        }
    }

    /// The sessions in which this user is signed in, the one that ends last first.
    ///
    /// # Errors
    ///
    /// The database doesn't answer.
    pub async fn sessions_of(&self, user: &str, now: Timestamp) -> Result<Vec<Listed>, StoreError> {
        let user = user.to_owned();
        self.pool.run(move |it| list(it, &user, now)).await
    }

    /// Ends the session of this user that [`sessions_of`](Self::sessions_of) calls `name`. False where
    /// they have none of that name.
    ///
    /// # Errors
    ///
    /// The database doesn't answer.
    pub async fn end_session(&self, user: &str, name: &str) -> Result<bool, StoreError> {
        let (user, name) = (user.to_owned(), name.to_owned());
        let ended = self.pool.run(move |it| end_named(it, &user, &name)).await?;
        Ok(ended > 0)
    }

    /// Ends all sessions of this user but the one with the key `mine`, and says how many that were.
    ///
    /// # Errors
    ///
    /// The database doesn't answer.
    pub async fn end_other_sessions(
        &self,
        user: &str,
        mine: &StoreKey,
    ) -> Result<usize, StoreError> {
        let (user, mine) = (user.to_owned(), *mine);
        let end = move |it: &mut _| end_all_but(it, &user, &mine);
        self.pool.run(end).await
    }
}

impl SessionStore for SqliteStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let (key, record, capacity) = (*key, record.clone(), self.capacity);
        let work = move |it: &mut _| {
            if has_room(it, capacity, now)? {
                insert(it, &key, &record, now).map(Ok)
            } else {
                Ok(Err(StoreError::Full { capacity }))
            }
        };
        self.pool.run(work).await?
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let key = *key;
        self.pool.run(move |it| find(it, &key, now)).await
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let (key, record) = (*key, record.clone());
        let work = move |it: &mut _| swap(it, &key, seen, &record, now);
        self.pool.run(work).await
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = *key;
        self.pool.run(move |it| remove(it, &key)).await
    }
}

/// Why a file could not be opened as a store.
#[derive(Debug)]
pub struct OpenError {
    path: PathBuf,
    cause: Refusal,
}

impl Display for OpenError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let path = self.path.display();
        write!(f, "{path} can't hold sessions: {}", self.cause)
    }
}

impl Error for OpenError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.cause)
    }
}
