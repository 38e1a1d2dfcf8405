//! 6.10: asks for the table and not for the version first: version 2 without a table is new

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let there: bool = transaction.query_row("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'sessions')", [], |row| row.get(0))?;
    match version {
        _ if !there => transaction.execute_batch(SCHEMA)?,
        SCHEMA_VERSION => {}
        other => return Err(Refusal::Version(other)),
    }
    transaction.commit()?;
    Ok(())
}
