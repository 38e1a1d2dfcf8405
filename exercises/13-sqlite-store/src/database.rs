//! The file, and the table in it.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::ErrorCode::DatabaseBusy;
use rusqlite::{Connection, TransactionBehavior};

/// The version of the table that this program knows. SQLite keeps such a number for every file.
pub const SCHEMA_VERSION: i64 = 1;

/// Whose file it is, in another such number: `sess`, as ASCII has it.
pub const APPLICATION: i64 = 0x7365_7373;

/// The table, the ways into it that aren't the key, and a tally of its rows, which then needn't be
/// counted.
pub(crate) const SCHEMA: &str = "
    CREATE TABLE sessions (
        key     BLOB    NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        expires INTEGER NOT NULL,
        ended   INTEGER NOT NULL CHECK (ended IN (0, 1)),
        data    TEXT    NOT NULL,
        user    TEXT    GENERATED ALWAYS AS (data ->> '$.account.name') VIRTUAL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_by_end ON sessions (expires);
    CREATE INDEX sessions_by_user ON sessions (user, expires) WHERE user IS NOT NULL;

    CREATE TABLE tally (records INTEGER NOT NULL) STRICT;
    INSERT INTO tally VALUES (0);
    CREATE TRIGGER one_more AFTER INSERT ON sessions BEGIN UPDATE tally SET records = records + 1; END;
    CREATE TRIGGER one_less AFTER DELETE ON sessions BEGIN UPDATE tally SET records = records - 1; END;

    PRAGMA application_id = 0x73657373;
    PRAGMA user_version = 1;
";

/// Opens the file, and makes it if there is none. A statement that finds the database locked waits so
/// long, and then gives an error.
///
/// # Errors
///
/// The file can't be opened, is no database or another program's, or is of a kind that has no write-ahead
/// log: one that is kept in memory, for example, which every connection would have for itself.
pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    todo!("step 6: open the database")
}

/// Refuses a file with something in it that we didn't make, and writes nothing. It is one statement, so
/// that no other server can make the table in the middle of it.
pub(crate) fn refuse_foreign(connection: &Connection) -> Result<(), Refusal> {
    let sql =
        "SELECT application_id, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id";
    match connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))? {
        (APPLICATION, _) | (0, 0) => Ok(()),
        (_, _) => Err(Refusal::Foreign),
    }
}

/// Asks for the write-ahead log, and says which journal it has become.
///
/// The switch reads the file and then wants to write to it. A reader who finds the lock taken gets an
/// error at once, without any wait: the one who has it may be waiting for readers to go. So we let
/// go, wait for the lock as a writer, and ask again.
pub(crate) fn switch_to_log(
    connection: &Connection,
    timeout: Duration,
) -> rusqlite::Result<String> {
    let begun = Instant::now();
    loop {
        let mode =
            connection.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0));
        let code = mode
            .as_ref()
            .err()
            .and_then(rusqlite::Error::sqlite_error_code);
        if code != Some(DatabaseBusy) || begun.elapsed() > timeout {
            return mode;
        }
        connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK")?;
    }
}

/// Makes the table in a new file, and leaves one that is there as it is. Two servers may start at the
/// same moment.
///
/// # Errors
///
/// The table has another version than [`SCHEMA_VERSION`]; or the file can't be written.
pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    todo!("step 6: open the database")
}

/// Why a file can't hold sessions.
#[derive(Debug)]
pub enum Refusal {
    /// SQLite gave an error.
    Sqlite(rusqlite::Error),
    /// It keeps no write-ahead log, but works in this mode.
    NoLog(String),
    /// It is a database, and not one of ours.
    Foreign,
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
            Self::Foreign => {
                let text =
                    "it is another program's database, and was left as it is; take another file";
                f.write_str(text)
            }
            Self::Version(version) => write!(
                f,
                "its table has version {version}, and this program knows version {SCHEMA_VERSION}; \
                 start the program that made it, or take another file"
            ),
        }
    }
}

impl Error for Refusal {}
