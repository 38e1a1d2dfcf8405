//! 6.12/2: turns the waiting off and leaves it off

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let result = (|| {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
        match version {
            0 => transaction.execute_batch(SCHEMA)?,
            SCHEMA_VERSION => {}
            other => return Err(Refusal::Version(other)),
        }
        transaction.commit()?;
        Ok(())
    })();
    connection.busy_timeout(Duration::ZERO)?;
    result
}
