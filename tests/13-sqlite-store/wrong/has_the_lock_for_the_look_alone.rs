//! caught by: step_6::half_a_table_is_none
//! also by: step_6::eight_servers_start_at_once
//! Lets go of the lock before it makes the table, statement by statement.

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    transaction.commit()?;
    match version {
        0 => Ok(connection.execute_batch(SCHEMA)?),
        SCHEMA_VERSION => Ok(()),
        other => Err(Refusal::Version(other)),
    }
}
