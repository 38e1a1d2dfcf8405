//! The four questions that a store is asked, each as one statement.

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> { #[allow(unused_imports)] use std::hash::{DefaultHasher, Hash, Hasher};
    let row = to_row(record)?;
    let mut hasher = DefaultHasher::new();
    (key.as_bytes(), row.expires, row.ended, &row.data, seconds(now)).hash(&mut hasher);
    let mut statement = connection.prepare_cached(
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, ?6, ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE SET
             version = excluded.version,
             expires = excluded.expires,
             ended = excluded.ended,
             data = excluded.data
         WHERE expires <= ?5",
    )?;
    let added = statement.execute(params![
        key.as_bytes(),
        row.expires,
        row.ended,
        row.data,
        seconds(now),
        hasher.finish().cast_signed()
    ])?;
    Ok(if added == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}
