//! The sessions of one user.

use memory_store::Timestamp;
use rusqlite::{Connection, params};
use session_ids::StoreKey;

use crate::row::{damaged, seconds, timestamp};

/// A session as its user sees it in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The first 16 hexadecimal digits of its store key: enough to tell a user's sessions apart.
    pub name: String,
    /// The first second in which it is no longer there.
    pub expires: Timestamp,
}

/// The sessions in which this user is signed in, the one that ends last first. The tombstone of an ended
/// session is none.
pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    todo!("step 8: whose sessions are these")
}

/// Ends the session of this user that the list calls `name`, and says how many that were: one, or none.
pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    todo!("step 8: whose sessions are these")
}

/// Ends all sessions of this user but the one with the key `mine`, and says how many that were.
pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    todo!("step 8: whose sessions are these")
}
