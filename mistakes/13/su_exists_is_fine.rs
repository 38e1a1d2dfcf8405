//! 6.9/6.10: a table that is there already is taken for ours

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        0 => {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            match transaction.execute_batch(SCHEMA) {
                Ok(()) => transaction.commit()?,
                Err(error) if error.to_string().contains("already exists") => {}
                Err(error) => return Err(error.into()),
            }
        }
        SCHEMA_VERSION => {}
        other => return Err(Refusal::Version(other)),
    }
    Ok(())
}
