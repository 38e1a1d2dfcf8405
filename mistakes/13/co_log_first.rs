//! 6.6: switches to the log before it looks whose file it is

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    let mode = switch_to_log(&connection, timeout)?;
    if mode != "wal" {
        return Err(Refusal::NoLog(mode));
    }
    refuse_foreign(&connection)?;
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}
