//! The file, and the table in it.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

/// The version of the table that this program knows. SQLite keeps such a number for every file.
pub const SCHEMA_VERSION: i64 = 1;

/// The table, the ways into it that aren't the key, and a tally of its rows, which nobody has to count.
pub(crate) const SCHEMA: &str = "
    CREATE TABLE sessions (
        key     BLOB    NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        expires INTEGER NOT NULL,
        ended   INTEGER NOT NULL,
        data    TEXT    NOT NULL,
        user    TEXT    GENERATED ALWAYS AS (data ->> '$.account.name') VIRTUAL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_by_end ON sessions (expires);
    CREATE INDEX sessions_by_user ON sessions (user, expires) WHERE user IS NOT NULL;

    CREATE TABLE tally (records INTEGER NOT NULL) STRICT;
    INSERT INTO tally VALUES (0);
    CREATE TRIGGER one_more AFTER INSERT ON sessions BEGIN UPDATE tally SET records = records + 1; END;
    CREATE TRIGGER one_less AFTER DELETE ON sessions BEGIN UPDATE tally SET records = records - 1; END;

    PRAGMA user_version = 1;
";

/// Opens the file, and makes it if there is none. A statement that finds the database locked waits so
/// long, and then gives an error.
///
/// # Errors
///
/// The file can't be opened, is no database, or is of a kind that has no write-ahead log: one that is
/// kept in memory, for example, which every connection would have for itself.
pub fn connect(path: &Path, patience: Duration) -> Result<Connection, Refusal> {
    todo!("step 1: open the database")
}

/// Makes the table in a new file, and leaves one that is there as it is. Two servers may start at the
/// same moment.
///
/// # Errors
///
/// The table has another version than [`SCHEMA_VERSION`]; or the file can't be written.
pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    todo!("step 1: open the database")
}

/// Why a file can't hold sessions.
#[derive(Debug)]
pub enum Refusal {
    /// SQLite gave an error.
    Sqlite(rusqlite::Error),
    /// It keeps no write-ahead log, but works in this mode.
    NoLog(String),
    /// Its table has this version.
    Version(i64),
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl Display for Refusal {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Sqlite(error) => write!(f, "{error}"),
            Self::NoLog(mode) => write!(
                f,
                "it has no write-ahead log, its journal is `{mode}`; take a file on a local disk"
            ),
            Self::Version(version) => write!(
                f,
                "its table has version {version}, and this program knows version {SCHEMA_VERSION}; \
                 start the program that made it, or take another file"
            ),
        }
    }
}

impl Error for Refusal {}
