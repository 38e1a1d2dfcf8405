//! Step 6: refuses the journal `memory`, and no other. ("must hold" number 6.3 broken: the path `""` is a
//! temporary database with the journal `delete`, and is `Ok`.)

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
