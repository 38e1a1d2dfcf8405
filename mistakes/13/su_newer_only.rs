//! 6.10: refuses newer ones only

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => transaction.execute_batch(SCHEMA)?,
        newer if newer > SCHEMA_VERSION => return Err(Refusal::Version(newer)),
        _ => {}
    }
    transaction.commit()?;
    Ok(())
}
