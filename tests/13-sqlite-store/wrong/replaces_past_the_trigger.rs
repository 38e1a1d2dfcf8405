//! caught by: step_2::the_row_is_the_record_s
//! Looks and replaces in one transaction. REPLACE removes a row without its trigger, so the tally counts two.

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    let transaction =
        connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let live: i64 = transaction.query_row(
        "SELECT count(*) FROM sessions WHERE key = ?1 AND expires > ?2",
        params![key.as_bytes(), seconds(now)],
        |row| row.get(0),
    )?;
    if live > 0 {
        return Ok(Created::Taken);
    }
    transaction.execute(
        "INSERT OR REPLACE INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)",
        params![key.as_bytes(), expires, ended, data])?;
    transaction.commit()?;
    Ok(Created::Yes)
}
