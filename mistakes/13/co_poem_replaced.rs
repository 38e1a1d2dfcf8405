//! 6.5: what is no database is replaced by a new one

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    if let Err(Refusal::Sqlite(error)) = refuse_foreign(&connection)
        && error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase)
    {
        drop(connection);
        std::fs::remove_file(path).ok();
        return connect(path, timeout);
    }
    refuse_foreign(&connection)?;
    let mode = switch_to_log(&connection, timeout)?;
    if mode != "wal" {
        return Err(Refusal::NoLog(mode));
    }
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}
