//! 1.6: another value than an object counts as no values

pub fn from_row(row: Row) -> rusqlite::Result<Record> {
    let value: Value = serde_json::from_str(&row.data).map_err(|_| damaged("data"))?;
    let data = value.as_object().cloned().unwrap_or_default();
    let expires = timestamp(row.expires).ok_or_else(|| damaged("expires"))?;
    Ok(Record {
        data,
        expires,
        ended: row.ended,
    })
}
