//! A database of its own for each test; another connection that writes to it at the worst moment; and a
//! look at the statements that a function runs.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use harness::Test;
use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use rusqlite::{Connection, OptionalExtension};
use session_ids::StoreKey;
use sqlite_store::{OneConnection, Options, SqliteStore, connect, open_simply, set_up};
use tempfile::TempDir;

/// Longer than anything here takes, and less than a test may take.
pub const LONG: Duration = Duration::from_secs(8);

/// For what must fail because another connection doesn't let go.
pub const SHORT: Duration = Duration::from_millis(20);

/// A folder with room for a database. It is removed at the end of the test.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder can be made"))
    }

    pub fn database(&self) -> PathBuf {
        self.0.path().join("sessions.db")
    }

    /// The store that the chapter hands out, on the folder's database.
    pub fn one(&self) -> OneConnection {
        OneConnection::open(&self.database()).expect("the file can be opened")
    }

    /// A connection to the folder's database, with the table, opened as the chapter does it until step 6.
    pub fn connection(&self) -> Connection {
        open_simply(&self.database()).expect("the file can be opened")
    }

    /// Another connection, which waits for no lock.
    pub fn outside(&self) -> Connection {
        let connection = Connection::open(self.database()).expect("the file can be opened");
        let waits = connection.busy_timeout(Duration::ZERO);
        waits.expect("it needn't wait");
        connection
    }

    /// Another connection, which has the lock. It lets go when it is dropped.
    pub fn locked(&self) -> Connection {
        let owner = self.outside();
        let begun = owner.execute_batch("BEGIN IMMEDIATE");
        begun.expect("no other connection writes");
        owner
    }

    /// Has a trigger refuse each `INSERT`, `UPDATE` or `DELETE`, as an administrator may.
    pub fn refuse(&self, what: &str) {
        let refuses = format!(
            "CREATE TRIGGER refuses BEFORE {what} ON sessions
             BEGIN SELECT RAISE(ABORT, 'refused'); END"
        );
        let added = self.outside().execute_batch(&refuses);
        added.expect("there is a table");
    }

    /// Takes that trigger away.
    pub fn allow(&self) {
        let dropped = self.outside().execute_batch("DROP TRIGGER refuses");
        dropped.expect("there is a trigger");
    }

    /// Fills the file with zeros behind its first page, which has the schema. In the other pages were the rows.
    /// It takes a file that no connection has open: who closes it last brings the log into it.
    pub fn wipe(&self) {
        let path = self.database();
        let mut bytes = std::fs::read(&path).expect("there is a file");
        bytes[4096..].fill(0);
        std::fs::write(&path, bytes).expect("it can be written");
    }

    /// A connection that the student's function has opened.
    pub fn connect(&self, t: &Test) -> Connection {
        let path = self.database();
        let opened = t.call("connect(\"sessions.db\", …)", || connect(&path, LONG));
        opened.must("the file is opened", Result::is_ok);
        opened.value().expect("it is opened")
    }

    /// One to a database that the student's functions have set up.
    pub fn set_up(&self, t: &Test) -> Connection {
        let mut connection = self.connect(t);
        let done = t.call("set_up(&mut connection)", || set_up(&mut connection));
        done.must("there is a table", Result::is_ok);
        connection
    }

    /// A store in the folder's database, opened by the student's functions.
    pub fn store(&self, t: &Test) -> SqliteStore {
        self.store_with(t, LONG)
    }

    /// One that waits so long for others.
    pub fn store_with(&self, t: &Test, timeout: Duration) -> SqliteStore {
        let options = Options {
            timeout,
            ..Options::default()
        };
        let opened = t.call("SqliteStore::open(\"sessions.db\")", || {
            SqliteStore::open_with(&self.database(), options)
        });
        opened.must("the store is opened", Result::is_ok);
        opened.value().expect("it is opened")
    }
}

/// Doesn't let a connection wait for a lock.
pub fn impatient(connection: &Connection) {
    let waits = connection.busy_timeout(Duration::ZERO);
    waits.expect("it needn't wait");
}

/// Lets another connection have the lock, which has already written something. When `connection` waits
/// for the lock, they commit: so they come between all that it has read before and what it wants to
/// write.
pub fn rival(folder: &Folder, connection: &mut Connection, sql: &str) {
    let outside = folder.outside();
    let begun = outside.execute_batch(&format!("BEGIN IMMEDIATE; {sql}"));
    begun.expect("no other has the lock");
    let mut rival = Some(outside);
    let waits = connection.busy_handler(Some(move |_| match rival.take() {
        Some(outside) => outside.execute_batch("COMMIT").is_ok(),
        None => false,
    }));
    waits.expect("a connection can wait");
}

/// Lets another connection run `sql` before the `nth` statement that `work` runs: so it comes between what one
/// statement has found and what the next one does.
pub fn between<T>(
    folder: &Folder,
    connection: &mut Connection,
    (nth, sql): (usize, &'static str),
    work: impl FnOnce(&mut Connection) -> T,
) -> T {
    let outside = folder.outside();
    let mut number = 0;
    let come_in = move |event: TraceEvent<'_>| {
        if let TraceEvent::Stmt(..) = event {
            number += 1;
            if number == nth {
                // Where `work` has the lock, they can't come in.
                let _ = outside.execute_batch(sql);
            }
        }
    };
    let watched = connection.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(come_in));
    watched.expect("a connection can be watched");
    let done = work(connection);
    connection
        .trace_v2(TraceEventCodes::empty(), None::<fn(TraceEvent<'_>)>)
        .expect("and unwatched");
    done
}

/// A statement that was run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// As it was written.
    pub sql: String,
    /// With the values that were bound to it.
    pub expanded: String,
}

/// The statements on the table that `work` runs.
pub fn statements<T>(
    connection: &mut Connection,
    work: impl FnOnce(&mut Connection) -> T,
) -> Vec<Statement> {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let notes = Arc::clone(&seen);
    let note = move |event: TraceEvent<'_>| {
        if let TraceEvent::Stmt(statement, _) = event {
            let expanded = statement.expanded_sql().unwrap_or_default();
            let sql = statement.sql().into_owned();
            let mut notes = notes.lock().unwrap_or_else(PoisonError::into_inner);
            notes.push(Statement { sql, expanded });
        }
    };
    let watched = connection.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(note));
    watched.expect("a connection can be watched");
    work(connection);
    connection
        .trace_v2(TraceEventCodes::empty(), None::<fn(TraceEvent<'_>)>)
        .expect("and unwatched");
    let mut all = seen.lock().unwrap_or_else(PoisonError::into_inner).clone();
    all.retain(|statement| statement.sql.to_lowercase().contains("sessions"));
    all
}

/// What another connection sees of the table's only row: whether its version is 7, and its values. Nothing, if
/// there is no row.
pub type Sight = Option<(bool, String)>;

/// What another connection sees before each statement that `work` runs, and when it has ended.
pub fn sights<T>(
    folder: &Folder,
    connection: &mut Connection,
    work: impl FnOnce(&mut Connection) -> T,
) -> Vec<Sight> {
    let outside = folder.outside();
    let look = move || {
        let sql = "SELECT version = 7, data FROM sessions";
        let row = outside.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)));
        row.optional().expect("a reader waits for none")
    };
    let seen = Arc::new(Mutex::new((look, Vec::new())));
    let looks = Arc::clone(&seen);
    let note = move |event: TraceEvent<'_>| {
        if let TraceEvent::Stmt(..) = event {
            let mut looks = looks.lock().unwrap_or_else(PoisonError::into_inner);
            let sight = (looks.0)();
            looks.1.push(sight);
        }
    };
    let watched = connection.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(note));
    watched.expect("a connection can be watched");
    work(connection);
    connection
        .trace_v2(TraceEventCodes::empty(), None::<fn(TraceEvent<'_>)>)
        .expect("and unwatched");
    let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    let last = (seen.0)();
    seen.1.push(last);
    std::mem::take(&mut seen.1)
}

/// How SQLite finds the rows for these statements: a line for each time that it goes into the table.
pub fn plan(connection: &Connection, statements: &[Statement]) -> Vec<String> {
    let explain = |statement: &Statement| {
        let sql = format!("EXPLAIN QUERY PLAN {}", statement.expanded);
        let mut explained = connection.prepare(&sql).expect("what ran can be explained");
        let lines = explained.query_map([], |row| row.get::<_, String>(3));
        let lines = lines
            .expect("a plan has lines")
            .map(|line| line.expect("a line is text"));
        lines.collect::<Vec<_>>()
    };
    let mut lines: Vec<String> = statements.iter().flat_map(explain).collect();
    // The tally is one row, and no way leads past it.
    lines.retain(|line| line.starts_with("SEARCH sessions") || line.starts_with("SCAN sessions"));
    // Whether the index alone is enough depends on the columns that a statement asks for.
    lines
        .iter_mut()
        .for_each(|line| *line = line.replace("COVERING ", ""));
    lines.sort();
    lines.dedup();
    lines
}

/// Two stores on one file, as two servers have them: each call goes to the other one.
pub struct TwoServers<S>(S, S, Mutex<bool>);

impl<S: SessionStore> TwoServers<S> {
    pub fn new(one: S, other: S) -> Self {
        Self(one, other, Mutex::default())
    }

    fn next(&self) -> &S {
        let mut first = self.2.lock().unwrap_or_else(PoisonError::into_inner);
        *first = !*first;
        if *first { &self.0 } else { &self.1 }
    }
}

impl<S: SessionStore> SessionStore for TwoServers<S> {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        self.next().create(key, record, now).await
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        self.next().load(key, now).await
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        self.next().save(key, seen, record, now).await
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        self.next().delete(key).await
    }
}
