//! 6.10: reads the version as a byte

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: u8 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let version = i64::from(version);
    match version {
        0 => transaction.execute_batch(SCHEMA)?,
        SCHEMA_VERSION => {}
        other => return Err(Refusal::Version(other)),
    }
    transaction.commit()?;
    Ok(())
}
