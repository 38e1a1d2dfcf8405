//! RIGHT: steps 2 and 3 with `BEGIN IMMEDIATE`: insert removes what has expired and then inserts or does nothing, swap looks and
//! writes, both under the lock; find walks over the rows itself.

use rusqlite::TransactionBehavior;

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
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction
        .prepare_cached("DELETE FROM sessions WHERE key = ?1 AND expires <= ?2")?
        .execute(params![key.as_bytes(), seconds(now)])?;
    let rows = transaction
        .prepare_cached(
            "INSERT INTO sessions (key, version, expires, ended, data)
             VALUES (?1, random(), ?2, ?3, ?4)
             ON CONFLICT (key) DO NOTHING",
        )?
        .execute(params![key.as_bytes(), expires, ended, data])?;
    transaction.commit()?;
    Ok(if rows == 1 {
        Created::Yes
    } else {
        Created::Taken
    })
}

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let mut statement = connection.prepare_cached(
        "SELECT data, ended, expires, version FROM sessions WHERE expires > ?1 AND key = ?2",
    )?;
    let mut rows = statement.query(params![seconds(now), key.as_bytes()])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let version: i64 = row.get(3)?;
    let record = from_row(Row {
        data: row.get(0)?,
        ended: row.get(1)?,
        expires: row.get(2)?,
    })?;
    Ok(Some((record, Version(version.cast_unsigned()))))
}

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: Option<i64> = transaction
        .prepare_cached("SELECT version FROM sessions WHERE key = ?1 AND expires > ?2")?
        .query_row(params![key.as_bytes(), seconds(now)], |row| row.get(0))
        .optional()?;
    if version.map(i64::cast_unsigned) != Some(seen.0) {
        return Ok(Saved::Stale);
    }
    transaction
        .prepare_cached(
            "UPDATE sessions SET version = random(), expires = ?2, ended = ?3, data = ?4
             WHERE key = ?1",
        )?
        .execute(params![key.as_bytes(), expires, ended, data])?;
    transaction.commit()?;
    Ok(Saved::Yes)
}
