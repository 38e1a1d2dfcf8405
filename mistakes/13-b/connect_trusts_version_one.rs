//! Step 6: takes a file of version 1 for ours, whoever made it. ("must hold" number 6.6 broken: a mail
//! program's database whose `user_version` is 1 is no `Foreign`, and is switched to the log.)

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version != SCHEMA_VERSION {
        refuse_foreign(&connection)?;
    }
    let mode = switch_to_log(&connection, timeout)?;
    if mode != "wal" {
        return Err(Refusal::NoLog(mode));
    }
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}
