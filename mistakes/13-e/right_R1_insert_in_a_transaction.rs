//! The four questions that a store is asked, each as one statement.

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> { #[allow(unused_imports)] use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
    let row = to_row(record)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction
        .prepare_cached("DELETE FROM sessions WHERE key = ?1 AND expires <= ?2")?
        .execute(params![key.as_bytes(), seconds(now)])?;
    let added = transaction
        .prepare_cached(
            "INSERT INTO sessions (key, version, expires, ended, data)
             VALUES (?1, random(), ?2, ?3, ?4)
             ON CONFLICT (key) DO NOTHING",
        )?
        .execute(params![key.as_bytes(), row.expires, row.ended, row.data])?;
    transaction.commit()?;
    Ok(if added == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}
