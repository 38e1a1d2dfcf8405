//! 6.1: begins with an empty file

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    if !path.exists() {
        std::fs::File::create(path).ok();
    }
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    refuse_foreign(&connection)?;
    let mode = switch_to_log(&connection, timeout)?;
    if mode != "wal" {
        return Err(Refusal::NoLog(mode));
    }
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}
