//! 6.3: refuses memory only by the path

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    refuse_foreign(&connection)?;
    if path == Path::new(":memory:") {
        return Err(Refusal::NoLog("memory".to_owned()));
    }
    switch_to_log(&connection, timeout)?;
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}
