//! RIGHT: step 6 with `BEGIN IMMEDIATE`, `COMMIT` and `ROLLBACK` by hand, and the stricter `synchronous = extra`.

fn make(connection: &Connection) -> Result<(), Refusal> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version == 0 {
        connection.execute_batch(SCHEMA)?;
    } else if version != SCHEMA_VERSION {
        return Err(Refusal::Version(version));
    }
    connection.execute_batch("COMMIT")?;
    Ok(())
}

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let made = make(connection);
    // Some errors have rolled back already.
    if made.is_err() && !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK")?;
    }
    made
}

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    connection.execute_batch("PRAGMA synchronous = extra")?;
    refuse_foreign(&connection)?;
    match switch_to_log(&connection, timeout)? {
        mode if mode == "wal" => Ok(connection),
        mode => Err(Refusal::NoLog(mode)),
    }
}
