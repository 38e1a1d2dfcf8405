//! 6.12: a locked file is taken for one that another server has set up

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let transaction = match connection.transaction_with_behavior(TransactionBehavior::Immediate) {
        Ok(transaction) => transaction,
        Err(error) if error.sqlite_error_code() == Some(DatabaseBusy) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => transaction.execute_batch(SCHEMA)?,
        SCHEMA_VERSION => {}
        other => return Err(Refusal::Version(other)),
    }
    transaction.commit()?;
    Ok(())
}
