//! caught by: step_6::a_start_waits_for_another_one
//! Sets the timeout when all else is done. Until then, rusqlite waits five seconds.

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    refuse_foreign(&connection)?;
    let mode = switch_to_log(&connection, timeout)?;
    if mode != "wal" {
        return Err(Refusal::NoLog(mode));
    }
    connection.pragma_update(None, "synchronous", "full")?;
    connection.busy_timeout(timeout)?;
    Ok(connection)
}
