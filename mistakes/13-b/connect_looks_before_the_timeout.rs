//! Step 6: sets the timeout after the first look into the file, which so waits rusqlite's five seconds.
//! ("must hold" number 6.7 broken, where the other server has `BEGIN EXCLUSIVE` on the new file.)

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
