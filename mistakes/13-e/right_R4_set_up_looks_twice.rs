//! The file, and the table in it.

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    // Where the table is there, it stays: no lock is needed to see that.
    if version_of(connection)? == 0 {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if version_of(&transaction)? == 0 {
            transaction.execute_batch(SCHEMA)?;
        }
        transaction.commit()?;
    }
    match version_of(connection)? {
        SCHEMA_VERSION => Ok(()),
        other => Err(Refusal::Version(other)),
    }
}

fn version_of(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}
