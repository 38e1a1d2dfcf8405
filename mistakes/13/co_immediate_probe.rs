//! 6.7/15: takes the lock once at each start, though the file has its log already: a second connection fails while another writes

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    refuse_foreign(&connection)?;
    let mode = switch_to_log(&connection, timeout)?;
    if mode != "wal" {
        return Err(Refusal::NoLog(mode));
    }
    connection.pragma_update(None, "synchronous", "full")?;
    connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK")?;
    Ok(connection)
}
