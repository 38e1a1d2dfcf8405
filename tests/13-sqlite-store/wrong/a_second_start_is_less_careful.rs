//! caught by: step_6::what_is_written_is_on_the_disk
//! Makes the table with `synchronous = normal`, and does not set it back where the table was there already.

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    connection.pragma_update(None, "synchronous", "normal")?;
    if make_table(connection)? {
        connection.pragma_update(None, "synchronous", "full")?;
    }
    Ok(())
}

/// Whether the table wasn't there yet.
fn make_table(connection: &mut Connection) -> Result<bool, Refusal> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => {
            transaction.execute_batch(SCHEMA)?;
            transaction.commit()?;
            Ok(true)
        }
        SCHEMA_VERSION => Ok(false),
        other => Err(Refusal::Version(other)),
    }
}
