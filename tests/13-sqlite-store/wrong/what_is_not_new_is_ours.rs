//! caught by: step_6::a_table_of_another_version_is_left_alone
//! Once it has the lock, it asks only whether the file is still new. A newer server's table passes for ours.

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let seen: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match seen {
        SCHEMA_VERSION => return Ok(()),
        0 => {}
        other => return Err(Refusal::Version(other)),
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version == 0 {
        transaction.execute_batch(SCHEMA)?;
    }
    transaction.commit()?;
    Ok(())
}
