//! 6.10: BEGIN by hand, and a refusal leaves it open

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => connection.execute_batch(SCHEMA)?,
        SCHEMA_VERSION => {}
        other => return Err(Refusal::Version(other)),
    }
    connection.execute_batch("COMMIT")?;
    Ok(())
}
