//! 6.1: makes the table, too (a half of set_up)

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let mut connection = {
        let connection = Connection::open(path)?;
        connection.busy_timeout(timeout)?;
        refuse_foreign(&connection)?;
        let mode = switch_to_log(&connection, timeout)?;
        if mode != "wal" {
            return Err(Refusal::NoLog(mode));
        }
        connection.pragma_update(None, "synchronous", "full")?;
        connection
    };
    set_up(&mut connection)?;
    Ok(connection)
}
