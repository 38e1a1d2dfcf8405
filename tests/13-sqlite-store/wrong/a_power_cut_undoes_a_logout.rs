//! caught by: step_6::what_is_written_is_on_the_disk
//! Takes the setting that most articles recommend with a write-ahead log.

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    refuse_foreign(&connection)?;
    let mode = switch_to_log(&connection, timeout)?;
    connection.pragma_update(None, "synchronous", "normal")?;
    match mode.as_str() {
        "wal" => Ok(connection),
        _ => Err(Refusal::NoLog(mode)),
    }
}
