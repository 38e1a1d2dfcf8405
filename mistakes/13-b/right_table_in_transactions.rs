//! RIGHT: `insert` and `swap` are several statements under `BEGIN IMMEDIATE`; `find` looks at the end in Rust,
//! before it reads the record; `remove` first asks whether there is a row.

use rusqlite::TransactionBehavior;

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction
        .prepare_cached("DELETE FROM sessions WHERE key = ?1 AND expires <= ?2")?
        .execute(params![key.as_bytes(), seconds(now)])?;
    let sql = "INSERT INTO sessions (key, version, expires, ended, data)
        VALUES (?1, random(), ?2, ?3, ?4) ON CONFLICT (key) DO NOTHING";
    let added = transaction.prepare_cached(sql)?.execute(params![
        key.as_bytes(),
        row.expires,
        row.ended,
        row.data
    ])?;
    transaction.commit()?;
    Ok(match added {
        0 => Created::Taken,
        _ => Created::Yes,
    })
}

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let sql = "SELECT version, expires, ended, data FROM sessions WHERE key = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement
        .query_row(params![key.as_bytes()], |row| {
            let expires: i64 = row.get(1)?;
            if expires <= seconds(now) {
                return Ok(None);
            }
            let version: i64 = row.get(0)?;
            let record = from_row(Row {
                expires,
                ended: row.get(2)?,
                data: row.get(3)?,
            })?;
            Ok(Some((record, Version(version.cast_unsigned()))))
        })
        .optional()?;
    Ok(found.flatten())
}

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let is_there = transaction
        .prepare_cached("SELECT 1 FROM sessions WHERE key = ?1 AND version = ?2 AND expires > ?3")?
        .exists(params![key.as_bytes(), seen.0.cast_signed(), seconds(now)])?;
    if !is_there {
        return Ok(Saved::Stale);
    }
    let sql = "UPDATE sessions SET version = random(), expires = ?2, ended = ?3, data = ?4 WHERE key = ?1";
    transaction.prepare_cached(sql)?.execute(params![
        key.as_bytes(),
        row.expires,
        row.ended,
        row.data
    ])?;
    transaction.commit()?;
    Ok(Saved::Yes)
}

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let is_there = connection
        .prepare_cached("SELECT 1 FROM sessions WHERE key = ?1")?
        .exists(params![key.as_bytes()])?;
    if is_there {
        connection
            .prepare_cached("DELETE FROM sessions WHERE key = ?1")?
            .execute(params![key.as_bytes()])?;
    }
    Ok(())
}
