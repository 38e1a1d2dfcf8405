//! 6.12: tries again while the database is locked

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let transaction = loop {
        match connection.execute_batch("BEGIN IMMEDIATE") {
            Err(error) if error.sqlite_error_code() == Some(DatabaseBusy) => {}
            begun => break begun,
        }
    };
    transaction?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let done = match version {
        0 => connection.execute_batch(SCHEMA).map_err(Refusal::from),
        SCHEMA_VERSION => Ok(()),
        other => Err(Refusal::Version(other)),
    };
    connection.execute_batch(if done.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    done
}
