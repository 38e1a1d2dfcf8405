//! A store on one connection: enough for one server that starts alone.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use rusqlite::Connection;
use session_ids::StoreKey;

use crate::database::SCHEMA;
use crate::pool::store_error;
use crate::table::{find, insert, remove, swap};

// ANCHOR: one_connection
/// Keeps records in a file, and asks it over one connection, one call after the other. Clones are the same
/// store.
#[derive(Debug, Clone)]
pub struct OneConnection(Arc<Mutex<Connection>>);

impl OneConnection {
    /// A store in the file at `path`, which is made if there is none.
    ///
    /// # Errors
    ///
    /// SQLite can't open the file.
    pub fn open(path: &Path) -> rusqlite::Result<Self> {
        let connection = open_simply(path)?;
        Ok(Self(Arc::new(Mutex::new(connection))))
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl SessionStore for OneConnection {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        insert(&mut self.connection(), key, record, now).map_err(store_error)
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        find(&mut self.connection(), key, now).map_err(store_error)
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        swap(&mut self.connection(), key, seen, record, now).map_err(store_error)
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        remove(&mut self.connection(), key).map_err(store_error)
    }
}
// ANCHOR_END: one_connection

// ANCHOR: open_simply
/// Opens the file, and makes the table if there is none. What it doesn't think of is step 6.
///
/// # Errors
///
/// SQLite can't open the file.
pub fn open_simply(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version == 0 {
        connection.execute_batch(SCHEMA)?;
    }
    Ok(connection)
}
// ANCHOR_END: open_simply
