//! The four questions that a store is asked, each as one statement.

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> { #[allow(unused_imports)] use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
    let row = to_row(record)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let there: Option<(i64, i64)> = transaction
        .prepare_cached("SELECT version, expires FROM sessions WHERE key = ?1")?
        .query_row(params![key.as_bytes()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let Some((version, expires)) = there else {
        return Ok(Saved::Stale);
    };
    if version.cast_unsigned() != seen.0 || expires <= seconds(now) {
        return Ok(Saved::Stale);
    }
    transaction
        .prepare_cached(
            "UPDATE sessions SET version = random(), expires = ?2, ended = ?3, data = ?4
             WHERE key = ?1",
        )?
        .execute(params![key.as_bytes(), row.expires, row.ended, row.data])?;
    transaction.commit()?;
    Ok(Saved::Yes)
}
