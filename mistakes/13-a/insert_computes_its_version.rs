//! Step 2.5: the version is a hash of key, record and time, so the same record, inserted, removed, and inserted again in the same
//! second, has the same version. ("must hold" numbers 2.5 and 3.2 broken: the first one's version saves the second one)

use std::hash::{DefaultHasher, Hash, Hasher};

fn version_of(key: &StoreKey, row: &Row, now: Timestamp) -> i64 {
    let mut hasher = DefaultHasher::new();
    key.as_bytes().hash(&mut hasher);
    row.expires.hash(&mut hasher);
    row.ended.hash(&mut hasher);
    row.data.hash(&mut hasher);
    now.hash(&mut hasher);
    hasher.finish().cast_signed()
}

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let version = version_of(key, &row, now);
    let Row {
        expires,
        ended,
        data,
    } = row;
    let mut statement = connection.prepare_cached(
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, ?6, ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE
         SET version = ?6, expires = ?2, ended = ?3, data = ?4
         WHERE expires <= ?5",
    )?;
    let rows = statement.execute(params![
        key.as_bytes(),
        expires,
        ended,
        data,
        seconds(now),
        version
    ])?;
    Ok(match rows {
        0 => Created::Taken,
        _ => Created::Yes,
    })
}
