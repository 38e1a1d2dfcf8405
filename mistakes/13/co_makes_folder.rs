//! 6.5: makes the folder that isn't there

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).ok();
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
