//! 6.9: without a transaction

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => connection.execute_batch(SCHEMA)?,
        SCHEMA_VERSION => {}
        other => return Err(Refusal::Version(other)),
    }
    Ok(())
}
