//! Connections, and the threads on which they may wait.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use memory_store::StoreError;
use rusqlite::Connection;
use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// Some connections to one database. Clones are the same pool.
#[derive(Debug, Clone)]
pub struct Pool {
    connections: Arc<[Mutex<Connection>]>,
    /// A permit for each connection.
    pub(crate) permits: Arc<Semaphore>,
    timeout: Duration,
}

impl Pool {
    /// A pool of these connections. Who finds none free waits so long for one.
    pub fn of(connections: Vec<Connection>, timeout: Duration) -> Self {
        let permits = Arc::new(Semaphore::new(connections.len()));
        Self {
            connections: connections.into_iter().map(Mutex::new).collect(),
            permits,
            timeout,
        }
    }

    /// How many connections are free.
    pub fn free(&self) -> usize {
        self.permits.available_permits()
    }

    /// Does `work` with a free connection, on a thread that may wait, and gives what it gives. Once
    /// begun, the work goes on to its end, also when its caller has stopped waiting.
    ///
    /// # Errors
    ///
    /// No connection became free in time, SQLite gave an error, or the work panicked.
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        todo!("step 5: keep the runtime free")
    }

    /// The right to use one of the connections, until it is dropped.
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        todo!("step 5: keep the runtime free")
    }

    /// A connection that isn't in use, until the guard is dropped. With a permit there is one.
    ///
    /// A panic in the middle of a transaction has rolled it back, so the connection is as good as before.
    pub(crate) fn connection(&self) -> Result<MutexGuard<'_, Connection>, StoreError> {
        let none = || StoreError::Unavailable("no connection without a permit".into());
        self.connections.iter().find_map(unlocked).ok_or_else(none)
    }
}

/// The connection, if it isn't in use.
pub(crate) fn unlocked(connection: &Mutex<Connection>) -> Option<MutexGuard<'_, Connection>> {
    match connection.try_lock() {
        Ok(guard) => Some(guard),
        Err(TryLockError::Poisoned(poisoned)) => Some(PoisonError::into_inner(poisoned)),
        Err(TryLockError::WouldBlock) => None,
    }
}

/// What SQLite's error means for the store's caller.
pub(crate) fn store_error(error: rusqlite::Error) -> StoreError {
    use rusqlite::Error::{
        FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType,
        ToSqlConversionFailure, Utf8Error,
    };
    let is_damage = match &error {
        FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | InvalidColumnType(..) => true,
        Utf8Error(..) => true,
        _ => matches!(
            error.sqlite_error_code(),
            Some(DatabaseCorrupt | NotADatabase)
        ),
    };
    match error {
        ToSqlConversionFailure(error) => StoreError::Unstorable(error),
        _ if is_damage => StoreError::Damaged(error.into()),
        _ => StoreError::Unavailable(error.into()),
    }
}
