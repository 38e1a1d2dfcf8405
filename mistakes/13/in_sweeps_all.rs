//! 2.3: removes all that has expired before it inserts (rows of others, in an unbounded statement)

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    transaction.execute("DELETE FROM sessions WHERE expires <= ?1", params![seconds(now)])?;
    let changed = transaction.execute(
        "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO NOTHING",
        params![key.as_bytes(), row.expires, row.ended, row.data],
    )?;
    transaction.commit()?;
    Ok(if changed == 0 { Created::Taken } else { Created::Yes })
}
