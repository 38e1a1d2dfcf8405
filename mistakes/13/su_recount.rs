//! 6.8: sets the tally to the number of rows at each start (writes, scans)

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => transaction.execute_batch(SCHEMA)?,
        SCHEMA_VERSION => {
            transaction.execute("UPDATE tally SET records = (SELECT count(*) FROM sessions)", [])?;
        }
        other => return Err(Refusal::Version(other)),
    }
    transaction.commit()?;
    Ok(())
}
