//! 6.10 "also after 9": BEGIN by hand; refusals roll back, an error in the schema does not

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => connection.execute_batch(SCHEMA)?,
        SCHEMA_VERSION => {}
        other => {
            connection.execute_batch("ROLLBACK")?;
            return Err(Refusal::Version(other));
        }
    }
    connection.execute_batch("COMMIT")?;
    Ok(())
}
