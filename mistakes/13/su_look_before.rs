//! 6.11: looks at the version before the lock

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            transaction.execute_batch(SCHEMA)?;
            transaction.commit()?;
        }
        SCHEMA_VERSION => {}
        other => return Err(Refusal::Version(other)),
    }
    Ok(())
}
