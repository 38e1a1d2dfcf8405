//! 6.9: commits also after an error

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let done = match version {
        0 => connection.execute_batch(SCHEMA).map_err(Refusal::from),
        SCHEMA_VERSION => Ok(()),
        other => Err(Refusal::Version(other)),
    };
    connection.execute_batch("COMMIT")?;
    done
}
