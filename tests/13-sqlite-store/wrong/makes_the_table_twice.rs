//! caught by: step_6::another_server_may_be_faster
//! also by: step_6::a_table_of_another_version_is_left_alone, step_6::eight_servers_start_at_once
//! Reads the version before it has the lock.

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    match connection.pragma_query_value(None, "user_version", |row| row.get(0))? {
        0 => {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            transaction.execute_batch(SCHEMA)?;
            Ok(transaction.commit()?)
        }
        SCHEMA_VERSION => Ok(()),
        other => Err(Refusal::Version(other)),
    }
}
