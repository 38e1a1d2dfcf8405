//! caught by: step_6::a_start_waits_for_another_one
//! Trusts that the timeout holds for every statement. It doesn't for the switch of the journal.

pub fn connect(path: &Path, timeout: Duration) -> Result<Connection, Refusal> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(timeout)?;
    refuse_foreign(&connection)?;
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))?;
    connection.pragma_update(None, "synchronous", "full")?;
    match mode.as_str() {
        "wal" => Ok(connection),
        _ => Err(Refusal::NoLog(mode)),
    }
}
