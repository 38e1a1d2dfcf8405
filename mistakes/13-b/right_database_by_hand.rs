//! RIGHT: `synchronous = extra`, set before the log; `set_up` looks at the version without the lock first, and
//! begins, commits and rolls back in SQL.

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open_with_flags(path, rusqlite::OpenFlags::default())?;
    connection.busy_timeout(timeout)?;
    refuse_foreign(&connection)?;
    connection.pragma_update(None, "synchronous", "extra")?;
    match switch_to_log(&connection, timeout)? {
        mode if mode == "wal" => Ok(connection),
        mode => Err(Refusal::NoLog(mode)),
    }
}

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let version = version_of(connection)?;
    if version != 0 {
        return known(version);
    }
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let done = make_and_commit(connection);
    if !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK")?;
    }
    done
}

/// Under the lock: makes the table, unless another server was faster.
fn make_and_commit(connection: &Connection) -> Result<(), Refusal> {
    let version = version_of(connection)?;
    if version == 0 {
        connection.execute_batch(SCHEMA)?;
    } else {
        known(version)?;
    }
    connection.execute_batch("COMMIT")?;
    Ok(())
}

fn version_of(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

fn known(version: i64) -> Result<(), Refusal> {
    if version == SCHEMA_VERSION {
        Ok(())
    } else {
        Err(Refusal::Version(version))
    }
}
