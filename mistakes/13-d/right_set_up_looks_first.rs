//! It looks at the version without the lock, takes the lock only for a new file, and there looks at all three cases again.

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
    match version {
        SCHEMA_VERSION => Ok(()),
        0 => {
            transaction.execute_batch(SCHEMA)?;
            transaction.commit()?;
            Ok(())
        }
        other => Err(Refusal::Version(other)),
    }
}
