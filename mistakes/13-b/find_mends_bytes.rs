//! Step 2: mends a text that isn't UTF-8, and gives a record with `U+FFFD` in it. ("must hold" number 2.10
//! broken: such a row is damaged, and an error.)

use rusqlite::types::ValueRef;

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let sql = "SELECT version, expires, ended, data FROM sessions WHERE key = ?1 AND expires > ?2";
    let mut statement = connection.prepare_cached(sql)?;
    statement
        .query_row(params![key.as_bytes(), seconds(now)], |row| {
            let version: i64 = row.get(0)?;
            let data = match row.get_ref(3)? {
                ValueRef::Text(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                _ => return Err(crate::row::damaged("data")),
            };
            let record = from_row(Row {
                expires: row.get(1)?,
                ended: row.get(2)?,
                data,
            })?;
            Ok((record, Version(version.cast_unsigned())))
        })
        .optional()
}
