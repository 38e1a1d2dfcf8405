//! right: looks without the lock first, and again under it if there is something to make

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version == SCHEMA_VERSION {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    match transaction.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))? {
        0 => {
            transaction.execute_batch(SCHEMA)?;
            Ok(transaction.commit()?)
        }
        SCHEMA_VERSION => Ok(()),
        version => Err(Refusal::Version(version)),
    }
}
