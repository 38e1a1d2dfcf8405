//! The sessions of one user.

use memory_store::Timestamp;
use rusqlite::{Connection, params};
use session_ids::StoreKey;

use crate::row::{damaged, seconds, timestamp};

// ANCHOR: listed
/// A session as its user sees it in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The first 16 hexadecimal digits of its store key: enough to tell a user's sessions apart.
    pub name: String,
    /// The first second in which it is no longer there.
    pub expires: Timestamp,
}
// ANCHOR_END: listed

// ANCHOR: list
/// The sessions in which this user is signed in, the one that ends last first. The tombstone of an ended
/// session is none.
pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    // step 8: whose sessions are these
    let mut statement = connection.prepare_cached(
        "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
         WHERE user = ?1 AND expires > ?2 AND NOT ended
         ORDER BY expires DESC, key",
    )?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        let expires = timestamp(row.get(1)?).ok_or_else(|| damaged("expires"))?;
        let name = row.get(0)?;
        Ok(Listed { name, expires })
    })?;
    rows.collect()
}
// ANCHOR_END: list

// ANCHOR: end
/// Ends the session of this user that the list calls `name`, and says how many that were: one, or none.
pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    // step 8: whose sessions are these
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = ?2",
    )?;
    statement.execute(params![user, name])
}

/// Ends all sessions of this user but the one with the key `mine`, and says how many that were.
pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    // step 8: whose sessions are these
    let mut statement =
        connection.prepare_cached("DELETE FROM sessions WHERE user = ?1 AND key <> ?2")?;
    statement.execute(params![user, mine.as_bytes()])
}
// ANCHOR_END: end
