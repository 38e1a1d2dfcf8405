//! 2.7/2.3: any constraint is Taken; the expired row is removed first

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    transaction.execute("DELETE FROM sessions WHERE key = ?1 AND expires <= ?2", params![key.as_bytes(), seconds(now)])?;
    let created = match transaction.execute(
        "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)",
        params![key.as_bytes(), row.expires, row.ended, row.data],
    ) {
        Ok(_) => Created::Yes,
        Err(_) => Created::Taken,
    };
    transaction.commit()?;
    Ok(created)
}
