//! 6.10: an older table is dropped and made again

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => transaction.execute_batch(SCHEMA)?,
        older if older < SCHEMA_VERSION => {
            transaction.execute_batch("DROP TABLE IF EXISTS sessions; DROP TABLE IF EXISTS tally")?;
            transaction.execute_batch(SCHEMA)?;
        }
        SCHEMA_VERSION => {}
        other => return Err(Refusal::Version(other)),
    }
    transaction.commit()?;
    Ok(())
}
