//! The file, and the table in it.

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => match transaction.execute_batch(SCHEMA) {
            // Another server was faster.
            Err(error) if error.to_string().contains("table sessions already exists") => {}
            made => made?,
        },
        SCHEMA_VERSION => {}
        other => return Err(Refusal::Version(other)),
    }
    transaction.commit()?;
    Ok(())
}
