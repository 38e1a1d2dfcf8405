//! Step 6: makes the table with `synchronous = normal`, and doesn't set it back where the table was there
//! already. ("must hold" number 6.4 broken, on the connection that has been set up.)

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
