//! Step 6.7: sets the timeout after `refuse_foreign`, whose look waits rusqlite's five seconds. ("must hold" number 6.7 broken
//! where the other server has the new file's *exclusive* lock, as at a commit with a rollback journal; `BEGIN IMMEDIATE` won't do)

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    refuse_foreign(&connection)?;
    connection.busy_timeout(timeout)?;
    let mode = switch_to_log(&connection, timeout)?;
    if mode != "wal" {
        return Err(Refusal::NoLog(mode));
    }
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}
